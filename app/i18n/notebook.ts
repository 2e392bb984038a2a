import { plural } from './format.ts'
import { defineMessages } from './messages.ts'

/** The notebook of what was missed, practising from it, and what is asked again days later. */
export const notebookMessages = defineMessages(
  {
    notebook: '错题本',
    privacy: '只有你自己看得到。练习不计成绩。',
    count: (count: number) => `共 ${count} 题`,

    filters: '筛选错题',
    state: '掌握情况',
    source: '来自',
    competency: '能力',
    everyState: '全部',
    everySource: '全部',
    everyCompetency: '全部',
    open: '还没掌握',
    mastered: '已掌握',
    aside: '我说会了的',
    checks: '课文里的检验题',
    otherCourse: '其他',
    show: '筛选',
    clear: '清除条件',

    practise: '开始练习',
    practiseWhat:
      '不勾选就练筛选出的全部，一次最多 20 题。考试题不会原样再出，换成同一节课的练习题。',
    choose: (stem: string) => `选来练：${stem}`,
    missedOnce: (date: string) => `${date}没答对`,
    missedOften: (count: number, date: string) => `${count} 次没答对，最近一次${date}`,
    fromCheck: '检验题',
    answerAndWhy: '看答案和理由',
    unanswered: '这题没有作答',
    toLesson: '回到课文：',
    known: '我会了',
    back: '放回错题本',
    knownDone: '放到一边了，不再问你。以后再答错，会自己回来。',
    backDone: '放回来了。',
    undo: '撤销',
    gone: '这道题不在你的错题本里，可能内容已经更新。页面显示的是现在的情况。',
    shown: (from: number, to: number, all: number) => `第 ${from}–${to} 题，共 ${all} 题`,

    nothing: '还没有错题',
    nothingWhat:
      '检验题和考试里没答对的题，会收在这里，配上正确答案、理由和讲它的那一节课。考试的题要等考试规定可以看答案之后才出现。',
    nothingHere: '这个条件下没有题',
    nothingHereWhat: '换一个条件看看，或者清除条件。',
    toCourses: '去选一门课',

    practice: '练习',
    place: (place: number, all: number) => `第 ${place} 题，共 ${all} 题`,
    notCounted: '不计入成绩',
    answer: '看答案',
    goOn: '就这样回答',
    checking: '正在核对',
    chooseFirst: '先作答，再看讲解。',
    unfit: '这个答案没有收下：和这道题对不上。刷新页面，再答一次。',
    right: '答对了。',
    wrong: '没答对，看看理由。',
    written: '对照评分标准和参考答案，看看自己答到了多少。',
    yourAnswer: '题目和你的答案',
    next: '下一题',
    finish: '练完了',
    skip: '跳过这题',
    nothingToPractise: '没有可以练的题',
    nothingToPractiseWhat: '选中的题在练习题库里没有相近的。先回课文看看，或者换几道错题再练。',
    toNotebook: '回到错题本',
    done: '这一轮练完了',
    doneSum: (right: number, answered: number, skipped: number) =>
      [
        `答了 ${answered} 题，对了 ${right} 题。`,
        skipped > 0 && `跳过了 ${skipped} 题。`,
        right < answered && '没答对的，过几天会再问你一次。',
      ]
        .filter(Boolean)
        .join(''),
    once: '再练一遍',

    howDidItGo: '这题答起来',
    howWritten: '你觉得答到了多少',
    rating: (rating: number) => ({ 2: '勉强', 3: '正好', 4: '很轻松' })[rating] ?? '',
    ratingWritten: (rating: number) =>
      ({ 1: '还没答到', 2: '答到一部分', 3: '都答到了' })[rating] ?? '',
    rated: (words: string) => `记下了：${words}`,
  },
  {
    notebook: 'Notebook',
    privacy: 'Only you can see it. Practice never counts.',
    count: (count) => plural(count, 'question'),

    filters: 'Filter what you missed',
    state: 'Where it stands',
    source: 'Missed in',
    competency: 'Competency',
    everyState: 'All',
    everySource: 'All',
    everyCompetency: 'All',
    open: 'Not mastered yet',
    mastered: 'Mastered',
    aside: 'Put aside by me',
    checks: 'Checks in lessons',
    otherCourse: 'Other',
    show: 'Filter',
    clear: 'Clear',

    practise: 'Practise',
    practiseWhat:
      'Tick some, or practise everything shown, up to 20 at a time. Exam questions are not asked again; practice questions of the same lesson stand in for them.',
    choose: (stem) => `Practise: ${stem}`,
    missedOnce: (date) => `Missed ${date}`,
    missedOften: (count, date) => `Missed ${plural(count, 'time')}, last ${date}`,
    fromCheck: 'Check in a lesson',
    answerAndWhy: 'Answer and reasons',
    unanswered: 'You gave no answer',
    toLesson: 'Back to the lesson: ',
    known: 'I know this now',
    back: 'Put back',
    knownDone: 'Put aside. You are not asked again; if you miss it again, it comes back by itself.',
    backDone: 'Put back.',
    undo: 'Undo',
    gone: 'That question is not in your notebook; the content may have changed. The page shows how things stand now.',
    shown: (from, to, all) => `${from}–${to} of ${plural(all, 'question')}`,

    nothing: 'Nothing missed yet',
    nothingWhat:
      'What you miss in checks and exams is collected here, with the right answer, the reasons and the lesson that teaches it. Exam questions appear once the exam allows its answers to be seen.',
    nothingHere: 'Nothing matches',
    nothingHereWhat: 'Choose other filters, or clear them.',
    toCourses: 'Choose a course',

    practice: 'Practice',
    place: (place, all) => `Question ${place} of ${all}`,
    notCounted: 'Never counts',
    answer: 'See the answer',
    goOn: 'Answer like this',
    checking: 'Checking',
    chooseFirst: 'Answer first, then see the reasons.',
    unfit:
      'This answer was not kept: it does not fit the question. Reload the page and answer again.',
    right: 'Right.',
    wrong: 'Not right; see why.',
    written: 'Hold your text against the criteria and the model answer.',
    yourAnswer: 'The question and your answer',
    next: 'Next question',
    finish: 'Finish',
    skip: 'Skip',
    nothingToPractise: 'Nothing to practise',
    nothingToPractiseWhat:
      'No practice question comes close to what you chose. Read the lesson again, or choose others.',
    toNotebook: 'Back to the notebook',
    done: 'This round is done',
    doneSum: (right, answered, skipped) =>
      [
        `${right} of ${answered} right.`,
        skipped > 0 && `${skipped} skipped.`,
        right < answered && 'What you missed is asked again in a few days.',
      ]
        .filter(Boolean)
        .join(' '),
    once: 'Once more',

    howDidItGo: 'How was it?',
    howWritten: 'How much of it did you have?',
    rating: (rating) => ({ 2: 'Hard', 3: 'Fine', 4: 'Easy' })[rating] ?? '',
    ratingWritten: (rating) => ({ 1: 'Not yet', 2: 'Part of it', 3: 'All of it' })[rating] ?? '',
    rated: (words) => `Noted: ${words}`,
  },
)
