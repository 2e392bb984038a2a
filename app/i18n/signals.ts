import { formatCount, formatDuration, plural } from './format.ts'
import { defineMessages } from './messages.ts'

/** What was noted beside answering, in sober words: never what it might mean. */
export const signalMessages = defineMessages(
  {
    column: '旁记',
    record: '作答记录',
    recordOf: (name: string, number: string) => `${name} ${number} 的作答`,
    which: (number: number) => `第 ${number} 次作答`,

    none: '无',
    notNoted: '不记',
    plain: '有些答案作答时没用脚本，离开和粘贴记不到。',
    withoutScripts: '没用脚本，记不到离开',
    left: (times: number, seconds: number) =>
      seconds === 0
        ? `离开 ${times} 次`
        : `离开 ${times} 次，共 ${formatDuration(seconds, 'zh-CN')}`,
    away: '现在不在',
    pasted: (times: number, characters: number) =>
      `粘贴 ${times} 次，${formatCount(characters)} 字`,
    addresses: (count: number) => `${count} 个网络地址`,
    devices: (count: number) => `${count} 个浏览器`,

    summary: '考试时记下的',
    context:
      '这些只是线索，不说明原因：来电话、弹出通知、换到另一个窗口查时间，都会算离开。没有记录，也不等于没有离开。系统不作判断，得分与此无关。',
    whyNotNoted: '这次作答没有记：这场考试不记，或者开始的时候还没有这项规则，没有告诉过学员。',
    leftPage: '离开考试页面',
    longest: (seconds: number, place: number | null) =>
      `最长 ${formatDuration(seconds, 'zh-CN')}${place === null ? '' : `，在第 ${place} 题`}`,
    never: '没有',
    times: (times: number, seconds: number) =>
      seconds === 0 ? `${times} 次` : `${times} 次，共 ${formatDuration(seconds, 'zh-CN')}`,
    full: (most: number) => `一次作答最多记 ${most} 条，之后的没有再记。`,
    pastes: '往书面答案里粘贴',
    pasteTimes: (times: number, characters: number) =>
      `${times} 次，共 ${formatCount(characters)} 字（内容不记）`,
    network: '网络地址',
    networkIs: (count: number) => (count === 1 ? '一直是同一个' : `前后 ${count} 个`),
    browsers: '浏览器',
    browsersAre: (count: number) => (count <= 1 ? '一直是同一个' : `${count} 个`),
    usual: (attempts: number) => `“一般”是最近 ${attempts} 次作答的中位数。`,
    usualLeft: (times: number, seconds: number) =>
      times === 0 ? '没有离开' : `离开 ${times} 次，共 ${formatDuration(seconds, 'zh-CN')}`,
    usualPastes: (times: number) => (times === 0 ? '没有粘贴' : `粘贴 ${times} 次`),
    usually: '一般：',
    comma: '，',
    tooFew: '别人的作答还太少，说不出一般是多少。',

    timeline: '经过',
    timelineCaption: '这次作答从开始到结束的每一步',
    when: '时间',
    what: '事情',
    place: (place: number) => `第 ${place} 题`,
    lastLook: '交卷前的检查页',
    opened: '开始考试',
    declared: '，并作了承诺',
    answered: (count: number) => (count === 1 ? '作答' : `作答，存了 ${count} 次`),
    cleared: '清空答案',
    marked: '标记待查',
    unmarked: '取消标记',
    late: '过时后送到',
    wentAway: '离开页面',
    cameBack: (seconds: number) => `回到页面，离开了 ${formatDuration(seconds, 'zh-CN')}`,
    pastedNow: (characters: number) => `粘贴 ${formatCount(characters)} 字`,
    moved: (address: number) => `从另一个网络地址作答（第 ${address} 个）`,
    extended: (until: string, by: string, reason: string) =>
      `延长到 ${until}（${[by, reason].filter(Boolean).join('：')}）`,
    submitted: (earned: number, total: number) => `交卷，${earned} / ${total} 分`,
    expired: (earned: number, total: number) => `到时收卷，${earned} / ${total} 分`,
    graded: (earned: number, total: number) => `评完一道书面题，${earned} / ${total} 分`,
    sentBack: '退回一道书面题，由别人再评',
    'grading-corrected': (earned: number, total: number) =>
      `更正一道书面题的评分，${earned} / ${total} 分`,
    regraded: (earned: number, total: number) => `更正评分，${earned} / ${total} 分`,
    times24: (zone: string) => `时间按${zone}，以学员的设备所说为准，由服务器核对。`,

    find: '找一个人的作答',
    findWhat: '考完一天以上的不在上面，可以按工号找。',
    number: '工号',
    doFind: '找',
    foundNone: '这个工号没有考过这场考试。',
  },
  {
    column: 'Noted',
    record: 'Record of an attempt',
    recordOf: (name, number) => `${name} ${number}`,
    which: (number) => `Attempt ${number}`,

    none: 'none',
    notNoted: 'not noted',
    plain: 'Some answers came without scripts, so leaving and pasting could not be noted.',
    withoutScripts: 'no scripts: leaving is not noted',
    left: (times, seconds) =>
      seconds === 0 ? `left ${times}×` : `left ${times}×, ${formatDuration(seconds, 'en')}`,
    away: 'away now',
    pasted: (times, characters) => `pasted ${times}×, ${plural(characters, 'character')}`,
    addresses: (count) => `${count} addresses`,
    devices: (count) => `${count} browsers`,

    summary: 'Noted while it was sat',
    context:
      'These are signs without a reason: a call, a notification or another window in front all count as leaving, and nothing noted does not mean that nobody left. The system draws no conclusion, and the score does not depend on it.',
    whyNotNoted:
      'Nothing was noted of this attempt: the exam does not, or it was begun before there was such a rule and its learner had not been told.',
    leftPage: 'Left the page',
    longest: (seconds, place) =>
      `longest ${formatDuration(seconds, 'en')}${place === null ? '' : ` at question ${place}`}`,
    never: 'never',
    times: (times, seconds) =>
      seconds === 0
        ? plural(times, 'time')
        : `${plural(times, 'time')}, ${formatDuration(seconds, 'en')} in all`,
    full: (most) => `No more than ${most} are kept of an attempt; what came after was not.`,
    pastes: 'Pasted into a written answer',
    pasteTimes: (times, characters) =>
      `${plural(times, 'time')}, ${plural(characters, 'character')} in all (what they were is not kept)`,
    network: 'Network address',
    networkIs: (count) => (count === 1 ? 'the same throughout' : `${count}, one after another`),
    browsers: 'Browser',
    browsersAre: (count) => (count <= 1 ? 'the same throughout' : `${count}`),
    usual: (attempts) => `What is usual is the median of the last ${plural(attempts, 'attempt')}.`,
    usualLeft: (times, seconds) =>
      times === 0
        ? 'never left'
        : `left ${plural(times, 'time')}, ${formatDuration(seconds, 'en')} in all`,
    usualPastes: (times) => (times === 0 ? 'nothing pasted' : `pasted ${plural(times, 'time')}`),
    usually: 'Usual: ',
    comma: '; ',
    tooFew: 'Too few others have sat it to say what is usual.',

    timeline: 'What happened',
    timelineCaption: 'Every step of this attempt, from its opening to its end',
    when: 'Time',
    what: 'Step',
    place: (place) => `Question ${place}`,
    lastLook: 'Last look before handing in',
    opened: 'Started',
    declared: ', with the declaration',
    answered: (count) => (count === 1 ? 'Answered' : `Answered, saved ${count} times`),
    cleared: 'Took the answer back',
    marked: 'Marked for a second look',
    unmarked: 'Took the mark off',
    late: 'delivered after the deadline',
    wentAway: 'Left the page',
    cameBack: (seconds) => `Came back after ${formatDuration(seconds, 'en')}`,
    pastedNow: (characters) => `Pasted ${plural(characters, 'character')}`,
    moved: (address) => `Answered from another network address (number ${address})`,
    extended: (until, by, reason) =>
      `Extended until ${until} (${[by, reason].filter(Boolean).join(': ')})`,
    submitted: (earned, total) => `Handed in, ${earned} / ${total} points`,
    expired: (earned, total) => `Time over, ${earned} / ${total} points`,
    graded: (earned, total) => `A written answer graded, ${earned} / ${total} points`,
    sentBack: 'A written answer sent back to be graded by somebody else',
    'grading-corrected': (earned, total) =>
      `Marks of a written answer corrected, ${earned} / ${total} points`,
    regraded: (earned, total) => `Scoring put right, ${earned} / ${total} points`,
    times24: (zone) =>
      `Times are ${zone}, as the learner’s device told them within what the server knows.`,

    find: 'Find somebody’s attempts',
    findWhat:
      'Attempts that ended more than a day ago are not listed above; find them by staff number.',
    number: 'Staff number',
    doFind: 'Find',
    foundNone: 'Nobody with this number has sat this exam.',
  },
)
