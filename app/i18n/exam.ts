import { plural } from './format.ts'
import { defineMessages } from './messages.ts'

/** An exam while it is sat: the questions, the clock, what is saved, handing in. */
export const examMessages = defineMessages(
  {
    place: (place: number, count: number) => `第 ${place} 题，共 ${count} 题`,
    placeShort: (place: number, count: number) => `第 ${place} 题 / ${count}`,
    points: (points: number) => `${points} 分`,
    flag: '标记，稍后再看',
    unflag: '取消标记',
    clear: '清除答案',
    previous: '上一题',
    next: '下一题',
    saveAnd: '保存，',
    look: '检查并交卷',
    keysHint: (options: number) => `按 1–${options} 选择，Enter 到下一题；每次选择立即保存`,
    buttonSaves: '按下面的按钮时保存。直接点答题卡会跳过没保存的选择。',
    lookAgain: '有的没排，或有两项排在同一位。已按上面的顺序保存，请再看一遍。',
    palette: '答题卡',
    answeredOf: (answered: number, count: number) => `已答 ${answered} / ${count}`,
    question: (place: number) => `第 ${place} 题`,
    answered: '已答',
    unanswered: '未答',
    unsent: '未送达',
    current: '当前题',
    flagged: '已标记',
    comma: '，',
    close: '收起',

    left: '剩余',
    closesAt: (time: string) => `${time} 截止`,
    noLimit: '不限时',
    hideTime: '隐藏',
    hideTimeLong: '隐藏剩余时间',
    showTime: '显示剩余时间',
    readTime: '读出剩余时间',
    timeLeft: (time: string) => `剩余 ${time}`,
    extended: (time: string, zone: string) => `考试延长了，现在到 ${time}（${zone}）收卷。`,
    fiveMinutes: (time: string, zone: string) =>
      `还剩不到 5 分钟，${time}（${zone}）自动交卷，已保存的答案都算数。`,
    oneMinute: (time: string, zone: string) =>
      `还剩不到 1 分钟，${time}（${zone}）自动交卷，已保存的答案都算数。`,
    signedOut: (count: number) =>
      `登录状态变了，${count} 题的答案还没送到。在这里登录就能接着答，答案会自动发送，不用离开这一页。`,
    signInAgain: '请重新登录',
    signInHere: '重新登录',
    later: '稍后',
    unreachable: '连不上服务器，请检查网络后再试。',
    notKept: '这个浏览器不能存答案，送到之前请别关这一页。',

    timeOver: '时间到了',
    timeOverWhat: '不能再作答了，正在收卷。已保存的答案都算数。',
    timeOverUnsent: (count: number, until: string) =>
      `还有 ${count} 题的答案正在发送，${until} 前送到的都算数。请别关这一页。`,
    timeOverOffline: (count: number, until: string) =>
      `现在离线，还有 ${count} 题的答案没送到。${until} 前连上网，就会自动送到并算数。请别关这一页。`,
    timeOverWaits: (until: string) =>
      `这里的答案都送到了。你还用过另一台设备，它上面如果有没送到的答案，${until} 前送到都算数，然后出成绩。那边没有没送到的，就不用等。`,
    endNow: '不等了，看成绩',
    closed: '这次作答已经结束',
    closedWhat: '试卷已经交了：时间到了，或者你在另一个窗口、另一台设备上交了卷。',
    refused: (count: number) => `有 ${count} 题的答案服务器没有接受，请再选一次：`,
    lost: (count: number) => `有 ${count} 题的答案没能在结束前送到，不计入成绩：`,
    seeResult: '看成绩',

    handIn: '交卷',
    handingIn: '正在交卷',
    handInTitle: '交卷前看一眼',
    summary: (count: number, open: number) =>
      `${open > 0 ? `${count} 题里还有 ${open} 题未答，排在最前面。` : `${count} 题都答了。`}交卷后不能再改，`,
    scoreComes: (isGraded: boolean) => (isGraded ? '简答、论述评完后才出成绩。' : '成绩马上算出。'),
    backToIt: '回去接着答',
    unsentWaits: '还有答案没送到，送到后才能交卷',
    list: '全部题目',
    state: '状态',
    stillOpen: (open: number, isTimed: boolean) =>
      `${open > 0 ? `还有 ${open} 题未答。` : '都答了。'}${isTimed ? '到时间会自动交卷，已保存的答案都算数。' : ''}`,

    keys: '快捷键',
    keysTitle: '用键盘作答',
    keysOn: '使用快捷键',
    keyChoose: '选择第几项；多选时再按一次取消',
    keyNext: '下一题',
    keyPrevious: '上一题',
    keyFlag: '标记或取消标记',
    keyTime: '读出剩余时间',
    keyHelp: '打开这一页',
    done: '好了',
  },
  {
    place: (place, count) => `Question ${place} of ${count}`,
    placeShort: (place, count) => `Question ${place} / ${count}`,
    points: (points) => plural(points, 'point'),
    flag: 'Flag for later',
    unflag: 'Remove the flag',
    clear: 'Clear the answer',
    previous: 'Previous',
    next: 'Next',
    saveAnd: 'Save & ',
    look: 'Check and hand in',
    keysHint: (options) =>
      `1–${options} to choose, Enter for the next; every choice is saved at once`,
    buttonSaves:
      'The buttons below save your answer. Going straight to another question leaves it unsaved.',
    lookAgain:
      'Some had no place, or two had the same. What you see above is saved; please look again.',
    palette: 'Answer card',
    answeredOf: (answered, count) => `${answered} / ${count} answered`,
    question: (place) => `Question ${place}`,
    answered: 'answered',
    unanswered: 'no answer',
    unsent: 'not sent yet',
    current: 'current',
    flagged: 'flagged',
    comma: ', ',
    close: 'Close',

    left: 'Left',
    closesAt: (time) => `Closes ${time}`,
    noLimit: 'No time limit',
    hideTime: 'Hide',
    hideTimeLong: 'Hide the time left',
    showTime: 'Show time left',
    readTime: 'Read out the time left',
    timeLeft: (time) => `${time} left`,
    extended: (time, zone) => `More time was given: it is now handed in at ${time} (${zone}).`,
    fiveMinutes: (time, zone) =>
      `Less than 5 minutes left. At ${time} (${zone}) it is handed in for you; every saved answer counts.`,
    oneMinute: (time, zone) =>
      `Less than 1 minute left. At ${time} (${zone}) it is handed in for you; every saved answer counts.`,
    signedOut: (count) =>
      `You are no longer signed in; ${plural(count, 'answer')} not sent yet. Sign in here to carry on: they are then sent, and you stay on this page.`,
    signInAgain: 'Sign in again',
    signInHere: 'Sign in again',
    later: 'Later',
    unreachable: 'The server cannot be reached. Check the network and try again.',
    notKept: 'This browser cannot keep answers. Leave this page open until they have been sent.',

    timeOver: 'Time is over',
    timeOverWhat: 'Answers can no longer be changed. Every saved answer counts.',
    timeOverUnsent: (count, until) =>
      `${plural(count, 'answer')} still on the way; whatever arrives by ${until} counts. Keep this page open.`,
    timeOverOffline: (count, until) =>
      `You are offline, and ${plural(count, 'answer')} ${count === 1 ? 'has' : 'have'} not been sent. Reconnect by ${until}: ${count === 1 ? 'it is then sent by itself, and counts' : 'they are then sent by themselves, and count'}. Keep this page open.`,
    timeOverWaits: (until) =>
      `Everything from here has been sent. You also used another device: whatever it has left to send counts if it arrives by ${until}, and then comes the result. If there is nothing left on it, you need not wait.`,
    endNow: 'See the result now',
    closed: 'This attempt has ended',
    closedWhat:
      'It has been handed in: the time ran out, or you handed it in in another window or on another device.',
    refused: (count) =>
      `${plural(count, 'answer')} ${count === 1 ? 'was' : 'were'} not accepted by the server; please choose again:`,
    lost: (count) =>
      `${plural(count, 'answer')} did not arrive before the end and cannot be counted:`,
    seeResult: 'See the result',

    handIn: 'Hand in',
    handingIn: 'Handing in',
    handInTitle: 'One last look',
    summary: (count, open) =>
      `${open > 0 ? `${open} of ${plural(count, 'question')} ${open === 1 ? 'has' : 'have'} no answer yet, listed first.` : `All ${plural(count, 'question')} have an answer.`} Nothing can be changed afterwards; `,
    scoreComes: (isGraded) =>
      isGraded
        ? 'the score comes once people have graded what you wrote.'
        : 'the score comes at once.',
    backToIt: 'Back to the questions',
    unsentWaits: 'Some answers have not been sent yet; handing in waits for them',
    list: 'All questions',
    state: 'State',
    stillOpen: (open, isTimed) =>
      `${open > 0 ? `${plural(open, 'question')} without an answer.` : 'Every question has an answer.'}${isTimed ? ' When time is over it is handed in for you, and every saved answer counts.' : ''}`,

    keys: 'Keyboard',
    keysTitle: 'Answering with the keyboard',
    keysOn: 'Use these keys',
    keyChoose: 'Choose that option; with several answers, press again to take it back',
    keyNext: 'Next question',
    keyPrevious: 'Previous question',
    keyFlag: 'Flag, or remove the flag',
    keyTime: 'Read out the time left',
    keyHelp: 'Open this list',
    done: 'Done',
  },
)
