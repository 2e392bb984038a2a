import type { OnlyDropped } from '#app/domain/assessment/correction.ts'
import { formatCount, plural } from './format.ts'
import { defineMessages } from './messages.ts'

/** Putting the scoring of an exam right after it was sat. */
export const teachRegradeMessages = defineMessages(
  {
    title: '更正评分',
    note: '选一道题，先看影响到谁，再确认。原来的成绩都留着。',
    done: (reached: number) => `更正已记录，${formatCount(reached)} 份作答已重新评分。`,
    made: '更正过的',
    items: '考过的题',
    editions: (numbers: readonly number[]) => `考试第 ${numbers.join('、')} 版`,
    putRight: '更正',
    changed: '评分更正',
    dropped: '作废，人人得分',
    mayFallShort: '分数可以降',
    neverLower: '分数只升不降',
    reached: (reached: number, asked: number) =>
      reached === asked
        ? `${formatCount(asked)} 份作答都已重新评分`
        : `已重新评分 ${formatCount(reached)} 份，共 ${formatCount(asked)} 份，其余正在进行`,
    by: (name: string) => `更正人：${name}`,

    asked: '考过的内容',
    how: '怎么更正',
    key: '正确答案改为',
    keyHint: '多选题勾出全部正确选项',
    pairs: '正确配对改为',
    order: '正确顺序改为',
    orderPlace: (place: number) => `第 ${place} 位`,
    onlyDropped: (why: OnlyDropped) =>
      ({
        'graded-by-people':
          '简答和论述没有答案可改，这里只能作废；某一份评得不对，请到“评阅答案”的“评过的”里更正。',
        conversation: '情景题每一步的得分事后不能改，只能作废。',
      })[why],
    form: '填空多认一种写法',
    blank: '第几空',
    blankNumber: (number: number) => `第 ${number} 空`,
    language: '语言',
    written: '写法',
    number: '正确数值改为',
    value: '数值',
    tolerance: '允许误差',
    drop: '这题作废，人人得这一题的满分',
    mayFall: '允许有人的分数降低',
    mayFallHint: '不勾选，因更正会丢分的人保持原来的成绩。',
    preview: '看看影响到谁',
    effect: '影响',
    unchanged: '现在就是这样评分的，没有要更正的。',
    unfit: '这样改不成一道题：请检查选的答案、配对、顺序、写法或数值；顺序里每一项只能出现一次。',
    noReason: '请用考试的每一种语言写明原因，学员会看到。',
    nobody: '没有人考过这一题。更正仍会记录，以后交卷的作答也按它评分。',
    askedCount: '考过这一题的作答',
    gain: '分数升高',
    lose: '分数降低',
    nowPass: '由未通过变为通过',
    noLongerPass: '由通过变为未通过',
    people: '成绩有变化的人',
    employee: '工号',
    name: '姓名',
    before: '原来',
    after: '更正后',
    result: '结果',
    passes: '变为通过',
    fails: '变为未通过',
    same: '不变',
    more: (count: number) => `另有 ${formatCount(count)} 人，此处未列出`,
    others: (titles: string) => `这道题也出现在别的考试里，要在那里另行更正：${titles}`,
    stillAsked: '题库文件没有改。请同时改好题库并发布，否则新的试卷还会抽到旧的题。',
    reasonIn: (language: string) => `原因（${language}）`,
    reasonHint: '写给学员看，例如“新规定实施后，第二项才是对的”。',
    sign: (name: string) => `以 ${name} 的名义记录。记录之后不能撤销，只能再更正一次。`,
    confirm: '确认更正',
    confirming: '正在更正…',
  },
  {
    title: 'Put scoring right',
    note: 'Choose an item, look at whom it touches, then confirm. Earlier scores are kept.',
    done: (reached) => `Recorded; ${plural(reached, 'attempt')} scored anew.`,
    made: 'Put right so far',
    items: 'Items asked',
    editions: (numbers) =>
      `${numbers.length === 1 ? 'Edition' : 'Editions'} ${numbers.join(', ')} of the exam`,
    putRight: 'Put right',
    changed: 'Scored differently',
    dropped: 'Dropped, everybody earns its points',
    mayFallShort: 'scores may fall',
    neverLower: 'no score falls',
    reached: (reached, asked) =>
      reached === asked
        ? `${plural(asked, 'attempt')} scored anew`
        : `${formatCount(reached)} of ${plural(asked, 'attempt')} scored anew, the rest under way`,
    by: (name) => `Put right by ${name}`,

    asked: 'As it was asked',
    how: 'How to put it right',
    key: 'The right answer is',
    keyHint: 'Of a multiple choice tick every right option',
    pairs: 'The right pairs are',
    order: 'The right order is',
    orderPlace: (place) => `Place ${place}`,
    onlyDropped: (why) =>
      ({
        'graded-by-people':
          'What people grade has no key to change and can only be dropped here; a single grading is corrected under “Graded”, beside “Grade answers”.',
        conversation:
          'The grades of the answers in a conversation cannot be changed afterwards; it can only be dropped.',
      })[why],
    form: 'Accept another form in a blank',
    blank: 'Blank',
    blankNumber: (number) => `Blank ${number}`,
    language: 'Language',
    written: 'Form',
    number: 'The right number is',
    value: 'Number',
    tolerance: 'Tolerance',
    drop: 'Drop the item: everybody earns its points',
    mayFall: 'Let scores fall',
    mayFallHint: 'Unless ticked, whoever would lose by it keeps the score they have.',
    preview: 'See whom it touches',
    effect: 'Effect',
    unchanged: 'It is scored like that already; there is nothing to put right.',
    unfit:
      'That makes no item: look at the answer, pairs, order, form or number you gave; in an order each stands once.',
    noReason: 'Say why in each language of the exam: the learners will read it.',
    nobody:
      'Nobody has sat this item. It is recorded all the same, and counts for attempts handed in later.',
    askedCount: 'Attempts that asked it',
    gain: 'Gain points',
    lose: 'Lose points',
    nowPass: 'Now pass',
    noLongerPass: 'No longer pass',
    people: 'Whose score changes',
    employee: 'Number',
    name: 'Name',
    before: 'Before',
    after: 'After',
    result: 'Result',
    passes: 'Now passes',
    fails: 'No longer passes',
    same: 'As before',
    more: (count) => `${formatCount(count)} more are not listed`,
    others: (titles) =>
      `Other exams asked the same item and have to be put right by themselves: ${titles}`,
    stillAsked:
      'The file of the bank has not changed. Put it right and publish it too, or new papers go on asking the old item.',
    reasonIn: (language) => `Reason (${language})`,
    reasonHint:
      'For the learners to read, such as “Since the new rule the second option is right.”',
    sign: (name) =>
      `Recorded in the name of ${name}. It cannot be taken back, only put right once more.`,
    confirm: 'Put right',
    confirming: 'Putting right…',
  },
)
