import type { SendBackReason } from '#app/domain/assessment/send-back-reason.ts'
import { formatCount, plural } from './format.ts'
import { defineMessages } from './messages.ts'

/** Grading written answers: blind, question by question, by one or two people. */
export const teachGradingMessages = defineMessages(
  {
    title: '评阅答案',
    waiting: (count: number) => `评阅答案：${formatCount(count)} 份待评`,
    allSettled: '评阅答案：都评完了',
    blind: '看不到是谁写的；每位评阅人的顺序各不相同。',
    blindTwo: (points: number) =>
      `看不到是谁写的；每位评阅人的顺序各不相同。每份答案由两人各自评分，相差不超过 ${formatCount(points)} 分取平均，超过的由第三人定。`,

    progress: '进度',
    settledOf: (done: number, total: number) => `${formatCount(done)} / ${formatCount(total)} 份`,
    settledAll: '整场考试已定分',
    mine: (count: number) => `你评过 ${formatCount(count)} 份`,
    third: (count: number) => `${formatCount(count)} 份待第三人定分`,
    question: '题目',
    questions: '按题评阅',
    forYou: (count: number) => (count === 0 ? '没有待你评的' : `待你评 ${formatCount(count)} 份`),
    done: '评过的',

    answer: '学员的答案',
    model: '参考答案',
    rubric: '评分标准',
    most: (points: number) => `满分 ${formatCount(points)}`,
    level: (points: number) => `${formatCount(points)} 分`,
    worth: (points: number) =>
      `这题在试卷上值 ${formatCount(points)} 分，按所得比例折算，向下取整。`,
    comment: '给学员的评语',
    optional: '可以不写',
    save: '保存，看下一份',
    saving: '正在保存…',
    next: '先看下一份',
    previous: '看前一份',
    saved: '已保存。',
    savedBack: '已退回，由别人来评。',
    unfit: '每一项都要有分数：整数，不超过该项的满分。还没有保存，已填的都在下面。',
    gone: '这份答案已由别人评过，或者已经不用再评，没有保存你的评分。',
    goneComment: '你写的评语：',
    gradedBefore: '这份答案你已经评过。要改，请到“评过的”里改，并写明原因。',
    own: '自己写的答案不能自己评。',

    decide: '两位评阅人相差过大，请你定分',
    decideWhat: '看过两边的分数和评语之后，由你给出最后的分。看不到他们是谁。',
    grader: (place: number) => (place === 1 ? '甲' : '乙'),
    noComment: '没有评语',
    sum: '合计',
    wasSentBack: '有人退回过这份答案',

    sendBack: '退回，换人评',
    sendBackWhat: '退回之后，这份答案由别人来评，不会再给你。原因只有后来的评阅人看得到。',
    reason: '原因',
    reasonOf: (reason: SendBackReason) =>
      ({
        unreadable: '看不懂写的是什么',
        conflict: '我不宜评（有利害关系，或认出了是谁）',
        specialist: '需要懂这一行的人来评',
        other: '其他',
      })[reason],
    reasonTold: (reason: SendBackReason) =>
      ({
        unreadable: '看不懂',
        conflict: '评阅人回避',
        specialist: '需要懂行的人',
        other: '其他原因',
      })[reason],
    note: '说明',
    noteHint: '给下一位评阅人；不要写出人名。选“其他”时必填。',
    sendBackNow: '退回',
    noReason: '选了“其他”，请写明原因。还没有退回。',

    keys: '按键',
    keysTitle: '评阅时可以用的键',
    keysOn: '使用这些键',
    keysClose: '知道了',
    keyMark: '给当前这一项打分，并到下一项',
    keyMove: '在各个分数之间移动',
    keyComment: '写评语；Esc 离开',
    keySave: '保存，看下一份（写评语时按 Ctrl+Enter）',
    keyNext: '先看下一份',
    keyPrevious: '看前一份',
    keySendBack: '退回',
    keyHelp: '显示这张表',

    none: '没有待你评阅的答案',
    noneWhat:
      '学员交了卷、写了简答或论述，答案就会排到这里。最后一份评完，成绩、证书和课程完成随即生效。',
    noneForYou: (count: number) =>
      `还有 ${formatCount(count)} 份没有定分，要由别人来评：你评过、退回过，或者正由别人评着。`,
    toExam: '回到考试',

    doneTitle: '评过的答案',
    doneNote: '已经给出的分可以更正：写明原因，原来的分留在记录里，学员看得到更正和原因。',
    doneMine: '你评过的',
    doneAll: '全部已定分的',
    doneNone: '还没有评过的答案。',
    yourMarks: (given: number, total: number) =>
      `你给 ${formatCount(given)} / ${formatCount(total)}`,
    finalMarks: (given: number, total: number) =>
      `定分 ${formatCount(given)} / ${formatCount(total)}`,
    stageOf: (stage: 'first' | 'second' | 'third' | 'settled' | 'dropped') =>
      ({
        first: '待评分',
        second: '待另一位评阅人评',
        third: '待第三人定分',
        settled: '已定分',
        dropped: '题目已作废',
      })[stage],
    correct: '更正',
    correctTitle: '更正评分',
    correctWhat: '新的分保存后立即代替原来的分，成绩、证书随之更新，分数也可能变低。',
    correctReason: '更正的原因（学员看得到）',
    correctSave: '保存更正',
    corrected: '已更正。',
    correctedTimes: (count: number) => `更正过 ${formatCount(count)} 次`,
    unchanged: '分数和评语都没有变，没有什么要保存。',
    correctionReasonMissing: '请写明更正的原因。还没有保存。',
    notTheirs: '这份评分不能由你更正，没有保存。',
    shown: (from: number, to: number, total: number) =>
      `第 ${from}–${to} 份，共 ${formatCount(total)} 份`,
  },
  {
    title: 'Grade answers',
    waiting: (count) => `Grade answers: ${formatCount(count)} ${count === 1 ? 'waits' : 'wait'}`,
    allSettled: 'Grade answers: all are graded',
    blind: 'You do not see whose they are; every grader has another order.',
    blindTwo: (points) =>
      `You do not see whose they are; every grader has another order. Two people grade each answer on their own: up to ${plural(points, 'point')} apart the mean counts, otherwise a third person decides.`,

    progress: 'Progress',
    settledOf: (done, total) => `${formatCount(done)} of ${formatCount(total)}`,
    settledAll: 'Settled in the whole exam',
    mine: (count) => `${formatCount(count)} graded by you`,
    third: (count) => `${formatCount(count)} for a third person`,
    question: 'Question',
    questions: 'Question by question',
    forYou: (count) => (count === 0 ? 'none for you' : `${formatCount(count)} for you`),
    done: 'Graded',

    answer: 'The learner’s answer',
    model: 'Model answer',
    rubric: 'Rubric',
    most: (points) => `of ${formatCount(points)}`,
    level: (points) => plural(points, 'point'),
    worth: (points) =>
      `Worth ${plural(points, 'point')} on the paper, in proportion and rounded down.`,
    comment: 'Comment for the learner',
    optional: 'optional',
    save: 'Save, show the next',
    saving: 'Saving…',
    next: 'Show the next first',
    previous: 'Back to the one before',
    saved: 'Saved.',
    savedBack: 'Sent back; somebody else will grade it.',
    unfit:
      'Every criterion needs points: a whole number, no more than it gives. Nothing is saved yet; what you entered is below.',
    gone: 'Somebody else has graded this answer, or it needs no grading any more; yours was not saved.',
    goneComment: 'Your comment was: ',
    gradedBefore:
      'You have graded this answer before. To change that, go to “Graded” and give a reason.',
    own: 'Nobody grades an answer of their own.',

    decide: 'Two graders differ too much: you decide',
    decideWhat:
      'Look at the marks and comments of both, then give the marks that count. You do not see who they are.',
    grader: (place) => (place === 1 ? 'A' : 'B'),
    noComment: 'No comment',
    sum: 'Total',
    wasSentBack: 'This answer was sent back',

    sendBack: 'Send back for another grader',
    sendBackWhat:
      'Somebody else will grade this answer; you will not be given it again. Only later graders see the reason.',
    reason: 'Reason',
    reasonOf: (reason) =>
      ({
        unreadable: 'I cannot make out what it says',
        conflict: 'Not for me (conflict of interest, or I know whose it is)',
        specialist: 'It needs somebody who knows the subject',
        other: 'Another reason',
      })[reason],
    reasonTold: (reason) =>
      ({
        unreadable: 'could not be made out',
        conflict: 'a grader stood back',
        specialist: 'needs somebody who knows the subject',
        other: 'another reason',
      })[reason],
    note: 'Note',
    noteHint: 'For the next grader; name nobody. Needed with “Another reason”.',
    sendBackNow: 'Send back',
    noReason: 'With “Another reason”, please say which. Nothing was sent back yet.',

    keys: 'Keys',
    keysTitle: 'Keys for grading',
    keysOn: 'Use these keys',
    keysClose: 'Done',
    keyMark: 'Points for the current criterion, then the next',
    keyMove: 'Move between the points',
    keyComment: 'Write a comment; Esc leaves it',
    keySave: 'Save, show the next (Ctrl+Enter in the comment)',
    keyNext: 'Show the next first',
    keyPrevious: 'Back to the one before',
    keySendBack: 'Send back',
    keyHelp: 'Show this list',

    none: 'No answer waits for you',
    noneWhat:
      'When learners hand in written answers, these wait here. With the last one graded, the score, the certificate and the completion take effect.',
    noneForYou: (count) =>
      `${plural(count, 'answer')} ${count === 1 ? 'is' : 'are'} not settled yet and for others to grade: you have graded or sent back each, or somebody is at it.`,
    toExam: 'Back to the exam',

    doneTitle: 'Graded answers',
    doneNote:
      'Marks that were given can be put right with a reason. The earlier ones stay on record; the learner sees that they were corrected, and why.',
    doneMine: 'Graded by you',
    doneAll: 'All that are settled',
    doneNone: 'No answer has been graded yet.',
    yourMarks: (given, total) => `you gave ${formatCount(given)} of ${formatCount(total)}`,
    finalMarks: (given, total) => `settled at ${formatCount(given)} of ${formatCount(total)}`,
    stageOf: (stage) =>
      ({
        first: 'Waits for a grader',
        second: 'Waits for another grader',
        third: 'Waits for a third person',
        settled: 'Settled',
        dropped: 'Question dropped',
      })[stage],
    correct: 'Correct',
    correctTitle: 'Correct a grading',
    correctWhat:
      'The new marks count as soon as they are saved; score and certificate follow. A score may fall.',
    correctReason: 'Why it is corrected (the learner sees this)',
    correctSave: 'Save the correction',
    corrected: 'Corrected.',
    correctedTimes: (count) => `corrected ${plural(count, 'time')}`,
    unchanged: 'Neither marks nor comment have changed; there is nothing to save.',
    correctionReasonMissing: 'Please say why it is corrected. Nothing is saved yet.',
    notTheirs: 'This grading is not yours to correct; nothing was saved.',
    shown: (from, to, total) => `${from}–${to} of ${formatCount(total)}`,
  },
)
