import { plural } from './format.ts'
import { defineMessages } from './messages.ts'

/** Before an exam: its rules in plain words, the way in, earlier attempts. */
export const lobbyMessages = defineMessages(
  {
    exam: '考试',
    rules: '怎么考',
    content: '试题',
    contentIs: (items: number, points: number) => `${items} 题，满分 ${points} 分`,
    pass: '合格线',
    passIs: (points: number, sections: readonly { title: string; points: number }[]) =>
      sections.length === 0
        ? `${points} 分`
        : `总分 ${points} 分，并且${sections.map((part) => `「${part.title}」不低于 ${part.points} 分`).join('，')}。少一项都不算合格。`,
    time: '时间',
    timeIs: (minutes: number) => `${minutes} 分钟。从点「开始考试」起算，中途离开也照样计时。`,
    noTimeLimit: '不限时，可以分几次答完。',
    extra: '加时',
    extraIs: (minutes: number, percent: number) =>
      `你另有 ${minutes} 分钟（时限的 ${percent}%），开始考试时自动加上。`,
    window: '考试时段',
    windowIs: (opens: string, closes: string) => `${opens} 至 ${closes}`,
    entry: '进场',
    entryIs: (last: string | null, ends: boolean) =>
      `${last ? `最晚 ${last} 开始，过后不能进场。` : '时段内随时可以开始。'}${ends ? '时段一结束统一收卷，晚开始的，时间会少。' : '时段内开始的，可以用完自己的时间。'}`,
    attempts: '次数',
    attemptsAre: (all: number, left: number) => `共 ${all} 次，还剩 ${left} 次`,
    coolDown: '间隔',
    coolDownIs: (wait: string) => `一次考完，要隔 ${wait}才能再考。`,
    saving: '保存',
    savingIs:
      '每次选择立即保存，显示「已保存」就保住了。断网时答案存在本机，联网后自动发送。换一台设备登录，也能接着答。',
    over: '到时间',
    overIs: '自动交卷，已保存的答案都算数。',
    after: '交卷后',
    scoreComes: (isGraded: boolean) =>
      isGraded ? '简答、论述由人评阅，评完才出成绩。' : '马上看到成绩。',
    afterAll: '每道题的正确答案和理由也马上能看。',
    afterLater: '通过或次数用完之后，再看每道题的正确答案和理由。',
    afterWindow: '考试时段结束之后，再看每道题的正确答案和理由。',
    afterScore: '这场考试不公布题目的答案。',
    noticed: '会记下',
    noticedIs:
      '离开考试页面的次数和时长（1 秒以上）、往书面答案里粘贴了多少字，以及是否换了网络地址或浏览器。粘贴的内容不记，屏幕、摄像头和别的程序都不看。这些只有讲师能看到，用来了解情况；系统不作判断，也不影响得分。',
    certificate: '证书',
    certificateIs: (title: string, months: number | null) =>
      months === null
        ? `合格后发「${title}」，长期有效。`
        : `合格后发「${title}」，有效 ${months} 个月。`,
    zone: '时区',
    zoneIs: (zone: string) => `这场考试的时间都是${zone}。`,

    start: '开始考试',
    starting: '正在出卷',
    startsClock: (minutes: number) => `点下去就开始计时，${minutes} 分钟。`,
    startsFree: '不限时，随时可以停下，下次接着答。',
    continue: '继续作答',
    openUntil: (time: string, zone: string) => `有一次作答正在进行，${time}（${zone}）自动交卷。`,
    openFree: '有一次作答还没有交卷，可以接着答。',
    passed: '你已经通过这场考试。',
    awaiting: '上一次作答还在等待评分',
    awaitingWhat: '评完之前不能再考：这一次可能已经通过。评完就会告诉你结果。',
    exhausted: '次数用完了。还需要考的话，请联系培训管理员。',
    lastOne: '这是最后一次机会。',
    declare: '考试承诺',
    declareFirst: '请先勾选考试承诺，再开始考试。',
    agree: '我承诺',
    makeUp: '这是补考。',
    coolingDown: (at: string) => `两次考试之间要隔一段时间，${at}以后可以再考。`,
    notOpenYet: (at: string) => `还没有开考，${at}起可以开始。`,
    windowOver: '考试时段已经过了，不能再开始。需要补考的话，请联系培训管理员。',

    earlier: '以往作答',
    number: (number: number) => `第 ${number} 次`,
    attempt: '作答',
    ended: '结束时间',
    score: '得分',
    result: '结果',
    isPassed: '通过',
    isAwaiting: '待评分',
    isOpen: '进行中',
    seeResult: '看成绩',
  },
  {
    exam: 'Exam',
    rules: 'How it works',
    content: 'Paper',
    contentIs: (items, points) => `${plural(items, 'question')}, ${plural(points, 'point')}`,
    pass: 'Pass mark',
    passIs: (points, sections) =>
      sections.length === 0
        ? plural(points, 'point')
        : `${plural(points, 'point')} in all, and at least ${sections.map((part) => `${part.points} in “${part.title}”`).join(', ')}. All of them are needed.`,
    time: 'Time',
    timeIs: (minutes) =>
      `${minutes} min from the moment you start. Leaving the page does not stop the clock.`,
    noTimeLimit: 'No limit. You can stop and come back.',
    extra: 'Extra time',
    extraIs: (minutes, percent) =>
      `You have ${minutes} min besides (${percent}% of the limit), added when you start.`,
    window: 'Open',
    windowIs: (opens, closes) => `${opens} to ${closes}`,
    entry: 'Starting',
    entryIs: (last, ends) =>
      `${last ? `No later than ${last}.` : 'At any time while it is open.'} ${ends ? 'When it closes, every attempt is handed in: who starts late has less time.' : 'Who starts while it is open may use all of their time.'}`,
    attempts: 'Attempts',
    attemptsAre: (all, left) => `${all} in all, ${left} left`,
    coolDown: 'Waiting time',
    coolDownIs: (wait) => `${wait} between the end of one attempt and the next.`,
    saving: 'Saving',
    savingIs:
      'Every choice is saved at once; once it says “Saved”, it is safe. Offline, answers are kept on this device and sent when you reconnect. You can carry on from another device.',
    over: 'Time over',
    overIs: 'It is handed in for you, and every saved answer counts.',
    after: 'Afterwards',
    scoreComes: (isGraded) =>
      isGraded
        ? 'People grade what you write; the score comes once they have. '
        : 'Your score at once. ',
    afterAll: 'The right answer and the reasons for every question at once.',
    afterLater: 'The right answers and reasons once you have passed or have no attempt left.',
    afterWindow: 'The right answers and reasons once the exam has closed for everybody.',
    afterScore: 'Answers are not published for this exam.',
    noticed: 'Noted',
    noticedIs:
      'How often and for how long you leave this page (1 s or more), how many characters you paste into a written answer, and whether the network address or the browser changes. Not what you paste, not your screen, camera or other programs. Only trainers see it, as context; the system draws no conclusion and your score does not depend on it.',
    certificate: 'Certificate',
    certificateIs: (title, months) =>
      months === null
        ? `Passing earns “${title}”, valid without end.`
        : `Passing earns “${title}”, valid for ${plural(months, 'month')}.`,
    zone: 'Time zone',
    zoneIs: (zone) => `All times of this exam are ${zone}.`,

    start: 'Start the exam',
    starting: 'Drawing your paper',
    startsClock: (minutes) => `The clock starts when you press: ${minutes} min.`,
    startsFree: 'No time limit: stop whenever you like and carry on later.',
    continue: 'Carry on',
    openUntil: (time, zone) =>
      `An attempt is under way; it is handed in for you at ${time} (${zone}).`,
    openFree: 'An attempt has not been handed in yet; you can carry on with it.',
    passed: 'You have passed this exam.',
    awaiting: 'Your last attempt waits to be graded',
    awaitingWhat:
      'Until then you cannot sit the exam again, since you may have passed. The result follows as soon as it is graded.',
    exhausted: 'You have no attempt left. If you need another, ask your training administrator.',
    lastOne: ' This is your last attempt.',
    declare: 'Declaration',
    declareFirst: 'Tick the declaration first, then start.',
    agree: 'I declare this',
    makeUp: ' This is a make-up sitting.',
    coolingDown: (at) => `There is a waiting time between attempts. You can start again at ${at}.`,
    notOpenYet: (at) => `It has not opened yet. You can start at ${at}.`,
    windowOver:
      'The exam can no longer be started. If you need a make-up sitting, ask your training administrator.',

    earlier: 'Earlier attempts',
    number: (number) => `Attempt ${number}`,
    attempt: 'Attempt',
    ended: 'Ended',
    score: 'Score',
    result: 'Result',
    isPassed: 'Passed',
    isAwaiting: 'To be graded',
    isOpen: 'Under way',
    seeResult: 'See the result',
  },
)
