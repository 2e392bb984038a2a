import { formatCount, plural } from './format.ts'
import { defineMessages } from './messages.ts'

/** Grading written answers, blind and one after another. */
export const teachGradingMessages = defineMessages(
  {
    title: '评阅答案',
    waiting: (count: number) => `评阅答案：${formatCount(count)} 份试卷在等`,
    left: (count: number) => `还有 ${formatCount(count)} 份答案等人评分`,
    blind: '看不到是谁写的，顺序是打乱的。',
    question: '题目',
    answer: '学员的答案',
    model: '参考答案',
    rubric: '评分标准',
    most: (points: number) => `满分 ${formatCount(points)}`,
    level: (points: number) => `${formatCount(points)} 分：`,
    worth: (points: number) => `这题在试卷上值 ${formatCount(points)} 分，按所得比例向下取整`,
    comment: '给学员的评语',
    optional: '可以不写',
    save: '保存，看下一份',
    saving: '正在保存…',
    skip: '先看下一份',
    keys: '数字键填分，Enter 保存并看下一份。保存之后不能改。',
    saved: '已保存。',
    unfit: '每一项都要填一个整数，不超过该项的满分。没有保存。',
    gone: '这份答案刚由别人评过，没有保存你的评分。',
    own: '自己写的答案不能自己评。',
    none: '没有答案在等',
    noneWhat:
      '学员交了卷、写了简答或论述，答案就会排到这里。最后一份评完，成绩、证书和课程完成随即生效。',
    toExam: '回到考试',
  },
  {
    title: 'Grade answers',
    waiting: (count) =>
      `Grade answers: ${plural(count, 'paper')} ${count === 1 ? 'waits' : 'wait'}`,
    left: (count) => `${plural(count, 'answer')} to grade`,
    blind: 'You do not see whose they are; their order is shuffled.',
    question: 'Question',
    answer: 'The learner’s answer',
    model: 'Model answer',
    rubric: 'Rubric',
    most: (points) => `of ${formatCount(points)}`,
    level: (points) => `${formatCount(points)}: `,
    worth: (points) =>
      `Worth ${plural(points, 'point')} on the paper, in proportion and rounded down`,
    comment: 'Comment for the learner',
    optional: 'optional',
    save: 'Save, show the next',
    saving: 'Saving…',
    skip: 'Show another first',
    keys: 'Digits give points, Enter saves and goes on. What is saved cannot be changed.',
    saved: 'Saved.',
    unfit: 'Every criterion needs a whole number, no more than it gives. Nothing was saved.',
    gone: 'Somebody else has just graded this answer; yours was not saved.',
    own: 'Nobody grades an answer of their own.',
    none: 'No answer waits',
    noneWhat:
      'When learners hand in written answers, these wait here. With the last one graded, the score, the certificate and the completion take effect.',
    toExam: 'Back to the exam',
  },
)
