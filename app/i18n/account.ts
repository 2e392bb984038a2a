import type { Browser, Device, System } from '#app/domain/identity/device.ts'
import type { PasswordProblem } from '#app/domain/identity/password-rule.ts'
import { SHORTEST_PASSWORD, LONGEST_PASSWORD } from '#app/domain/identity/password-rule.ts'
import type { Role } from '#app/domain/identity/role.ts'
import { plural } from './format.ts'
import { defineMessages } from './messages.ts'

/** Signing in, the first administrator, and one's own account. */
export const accountMessages = defineMessages(
  {
    signIn: '登录',
    accountName: '工号或邮箱',
    password: '密码',
    wrong: (left: number, tries: number, minutes: number) =>
      `工号或密码不对。连续 ${tries} 次不对会锁定 ${minutes} 分钟，还可以试 ${left} 次。`,
    locked: (minutes: number) => `工号或密码不对。这个账号现在锁定 ${minutes} 分钟，之后再试。`,
    limited: (minutes: number) => `试错的次数太多了，请在 ${minutes} 分钟后再试。`,
    help: '第一次使用，或忘记了密码？请联系公司的系统管理员。',
    formHeld: '登录状态变了。刚才填的内容还在，登录后会接着提交。',
    motto: ['学到的，用得上。', '每一分，查得到。'].join('\n'),
    demo: '这里是演示，可以用这些账号登录：',
    demoPassword: (password: string) => `密码都是 ${password}`,
    learnerInEnglish: '学员（英文界面）',

    setUpWelcome: (address: string, code: string) =>
      `这里还没有任何用户。请打开 ${address} 建立第一个管理员，一次性代码：${code}`,
    setUp: '建立第一个管理员',
    setUpWhat:
      '这里还没有任何用户。服务器启动时在控制台输出了一次性代码，填上它，证明这台服务器由你管理。',
    code: '一次性代码',
    codeHint: '四组字母和数字，一天内有效；过期后重启服务器，会输出新的。',
    wrongCode: (left: number) => `代码不对，还可以试 ${left} 次。`,
    number: '工号',
    numberHint: '字母和数字，可以有点、横线、斜线；以后用它登录。',
    numberProblem: '工号要 1 到 40 位，只用字母、数字、点、横线、下划线和斜线。',
    name: '姓名',
    nameProblem: '请写姓名，最多 80 个字。',
    email: '邮箱',
    emailHint: '也可以用它登录。',
    emailProblem: '邮箱的写法不对，应当像 name@example.com。',
    optional: '可不填',
    setUpDo: '建立并登录',

    account: '我的账号',
    about: '个人信息',
    nameLatin: '拼音或英文名',
    department: '部门',
    roles: '身份',
    noEmail: '没有登记',
    comma: '、',
    aboutHint: '信息有误，请联系人力资源部更正。',
    changePassword: '修改密码',
    changePasswordWhat: '改好以后，其他设备上的登录会全部退出，这里不受影响。',
    current: '现在的密码',
    chosen: '新密码',
    chosenHint: `至少 ${SHORTEST_PASSWORD} 个字符。几个不相干的词连起来，比符号好记，也更难猜。`,
    repeated: '再写一遍新密码',
    notRepeated: '两遍写的不一样。',
    wrongCurrent: (left: number, minutes: number) =>
      left === 0
        ? `现在的密码不对。请在 ${minutes} 分钟后再试。`
        : `现在的密码不对，还可以试 ${left} 次。`,
    asBefore: '新密码和现在的一样，请换一个。',
    passwordChanged: '密码已经改好，其他设备上的登录都退出了。',
    cancel: '不改了',

    sessions: '登录的设备',
    sessionsWhat: '有不认得的设备，先让它退出，再修改密码。',
    thisDevice: '这台设备',
    fromAddress: '网络地址',
    end: '退出',
    endOf: (device: string) => `退出 ${device}`,
    endOthers: '退出其他所有设备',
    onlyThis: '只在这台设备上登录。',
    sessionEnded: '已经退出那台设备。',
    othersEnded: '其他设备都已经退出。',
  },
  {
    signIn: 'Sign in',
    accountName: 'Staff number or e-mail',
    password: 'Password',
    wrong: (left, tries, minutes) =>
      `Staff number or password is wrong. ${tries} misses in a row lock the account for ${minutes} minutes; ${plural(left, 'try', 'tries')} left.`,
    locked: (minutes) =>
      `Staff number or password is wrong. The account is now locked for ${minutes} minutes.`,
    limited: (minutes) => `Too many wrong tries. Try again in ${plural(minutes, 'minute')}.`,
    help: 'First time here, or password forgotten? Whoever runs this system in your company sets one for you.',
    formHeld:
      'You were no longer signed in. What you filled in is kept, and goes on once you sign in.',
    motto: ['Learn what you will use.', 'See where every mark comes from.'].join('\n'),
    demo: 'This is a demonstration. Sign in with one of these accounts:',
    demoPassword: (password) => `The password of each is ${password}`,
    learnerInEnglish: 'Learner (in English)',

    setUpWelcome: (address, code) =>
      `Nobody is here yet. Open ${address} to make the first administrator; one-time code: ${code}`,
    setUp: 'Make the first administrator',
    setUpWhat:
      'Nobody is here yet. When it started, the server printed a one-time code; it shows that this server is yours to run.',
    code: 'One-time code',
    codeHint:
      'Four groups of letters and digits, good for one day. Restart the server to have a new one printed.',
    wrongCode: (left) => `The code is wrong. ${plural(left, 'try', 'tries')} left.`,
    number: 'Staff number',
    numberHint: 'Letters and digits, also dots, dashes and slashes. You will sign in with it.',
    numberProblem:
      'A staff number has 1 to 40 characters: letters, digits, dots, dashes, underscores and slashes.',
    name: 'Name',
    nameProblem: 'Write the name, in at most 80 characters.',
    email: 'E-mail',
    emailHint: 'You can sign in with it too.',
    emailProblem: 'This is not an e-mail address. Write it like name@example.com.',
    optional: 'optional',
    setUpDo: 'Make it and sign in',

    account: 'My account',
    about: 'About me',
    nameLatin: 'Name in Latin letters',
    department: 'Department',
    roles: 'Roles',
    noEmail: 'None on record',
    comma: ', ',
    aboutHint: 'Anything wrong here? Human Resources can put it right.',
    changePassword: 'Change password',
    changePasswordWhat: 'All your other devices are signed out when it changes. This one stays.',
    current: 'Current password',
    chosen: 'New password',
    chosenHint: `At least ${SHORTEST_PASSWORD} characters. A few unrelated words are easier to remember than symbols, and harder to guess.`,
    repeated: 'New password again',
    notRepeated: 'The two are not the same.',
    wrongCurrent: (left, minutes) =>
      left === 0
        ? `The current password is wrong. Try again in ${minutes} minutes.`
        : `The current password is wrong. ${plural(left, 'try', 'tries')} left.`,
    asBefore: 'This is the password you have. Choose another.',
    passwordChanged: 'Your password is changed, and your other devices are signed out.',
    cancel: 'Keep the old one',

    sessions: 'Where I am signed in',
    sessionsWhat: 'One you do not know? Sign it out, then change your password.',
    thisDevice: 'This device',
    fromAddress: 'Network address',
    end: 'Sign out',
    endOf: (device) => `Sign out ${device}`,
    endOthers: 'Sign out everywhere else',
    onlyThis: 'Signed in on this device only.',
    sessionEnded: 'That device is signed out.',
    othersEnded: 'Your other devices are signed out.',
  },
)

/** Why a password may not be chosen, and what to do. */
export const passwordMessages = defineMessages(
  {
    'too-short': `太短了，至少要 ${SHORTEST_PASSWORD} 个字符。`,
    'too-long': `太长了，最多 ${LONGEST_PASSWORD} 个字符。`,
    'too-easy': '太容易猜到了。换成几个不相干的词。',
    'like-account': '和工号、邮箱或姓名太像了，换一个。',
  } satisfies Record<PasswordProblem, string>,
  {
    'too-short': `Too short: it needs at least ${SHORTEST_PASSWORD} characters.`,
    'too-long': `Too long: at most ${LONGEST_PASSWORD} characters.`,
    'too-easy': 'Too easy to guess. Take a few unrelated words instead.',
    'like-account': 'Too close to your number, e-mail or name. Choose another.',
  },
)

/** What a role is called. */
export const roleMessages = defineMessages(
  { learner: '学员', trainer: '讲师', hr: '人事', admin: '管理员' } satisfies Record<Role, string>,
  { learner: 'Learner', trainer: 'Trainer', hr: 'HR', admin: 'Administrator' },
)

/** A device in plain words, for those who have to recognise it as theirs. */
export const deviceMessages = defineMessages(
  {
    on: (browser: Browser, system: System) => `${system} 上的${browserNames[browser]}`,
    unknown: '没有说明的设备',
    browser: (browser: Browser) => browserNames[browser],
    system: (system: System) => system as string,
  },
  {
    on: (browser, system) => `${browser} on ${system}`,
    unknown: 'A device that does not say what it is',
    browser: (browser) => browser,
    system: (system) => system,
  },
)

const browserNames: Record<Browser, string> = {
  WeCom: '企业微信',
  WeChat: '微信',
  DingTalk: '钉钉',
  Feishu: '飞书',
  Edge: ' Edge',
  Firefox: ' Firefox',
  Opera: ' Opera',
  Chrome: ' Chrome',
  Safari: ' Safari',
}

/** Names a device with the sentences of a language. */
export function nameDevice(
  { browser, system }: Device,
  messages: (typeof deviceMessages)['zh-CN'],
): string {
  if (browser && system) return messages.on(browser, system)
  if (browser) return messages.browser(browser).trim()
  return system ? messages.system(system) : messages.unknown
}
