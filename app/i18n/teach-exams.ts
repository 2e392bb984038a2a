import type { ReviewPolicy } from '#app/domain/catalog/exam.ts'
import { formatCount, plural } from './format.ts'
import { defineMessages } from './messages.ts'

/** A trainer's exams: the policy in plain words, the draw, and sample papers. */
export const teachExamMessages = defineMessages(
  {
    examsNote: (count: number) => `共 ${count} 场`,
    size: (items: number, points: number) =>
      `抽 ${formatCount(items)} 题，满分 ${formatCount(points)} 分`,

    policy: '规则',
    passAt: (points: number, total: number) =>
      `满分 ${formatCount(total)} 分，${formatCount(points)} 分及以上通过`,
    sectionsNeeded: (sections: readonly { title: string; points: number }[]) =>
      `还要${sections.map((part) => `「${part.title}」不低于 ${part.points} 分`).join('，')}`,
    window: (opens: string, closes: string, zone: string) =>
      `考试时段 ${opens} 至 ${closes}（${zone}）`,
    entry: (last: string | null, ends: boolean) =>
      `${last ? `最晚 ${last} 进场` : '时段内随时可以开始'}，${ends ? '时段一结束统一收卷' : '时段内开始的可以用完自己的时间'}`,
    coolDown: (wait: string) => `两次之间隔 ${wait}`,
    honour: (text: string) => `开始前要勾选承诺：${text}`,
    signals: (noted: boolean) =>
      noted ? '记下离开页面、粘贴和换网络地址，开始前告诉学员' : '不记离开页面、粘贴和换网络地址',
    time: (minutes: number | null) => (minutes === null ? '不限时' : `限时 ${minutes} 分钟`),
    attempts: (count: number) => `可以考 ${count} 次`,
    shuffle: (items: boolean, options: boolean) =>
      items && options
        ? '题目和选项的顺序都打乱'
        : items
          ? '题目的顺序打乱，选项不变'
          : options
            ? '选项的顺序打乱，题目不变'
            : '题目和选项都按写好的顺序',
    review: ({ show, when }: ReviewPolicy) =>
      `${{ submitted: '交卷后', 'passed-or-exhausted': '通过或次数用完后', 'window-closed': '考试时段结束后' }[when]}${show === 'rationales' ? '可以看答案和每个选项的理由' : '只能看到分数'}`,
    secondGrader: (points: number) =>
      `简答、论述由两人评阅，相差不超过 ${points} 分取平均，超过的由第三人定`,
    certificate: (title: string, months: number | null) =>
      `通过后发证书《${title}》，${months === null ? '长期有效' : `有效期 ${months} 个月`}`,
    noCertificate: '不发证书',
    usedBy: '要求通过这场考试的课程：',
    usedByNone: '没有课程要求通过这场考试',

    draw: '抽题',
    drawCaption: '每条抽题规则要抽多少题，题库里有多少题符合',
    what: '从哪里抽',
    anything: '题型不限',
    count: '抽题',
    matching: '符合',
    pointsForEach: (points: number) => `每题 ${formatCount(points)} 分`,
    sum: '分值',
    supply: '题量',
    enough: '够抽',
    notEnough: (missing: number) => `差 ${formatCount(missing)} 题`,
    competing: (rules: readonly number[], missing: number) =>
      `第 ${rules.join('、')} 条合起来差 ${formatCount(missing)} 题`,
    unknownBank: '没有这个题库',
    unreadBank: '题库无法读取',
    total: '合计',

    sample: '样卷',
    sampleWhat:
      '按种子抽一份学员可能拿到的试卷，带答案，只有讲师能看。同一个种子每次抽出的都是同一份，不留记录。',
    seed: '种子',
    drawSample: '抽一份样卷',
    drawAnother: '换一份',
    cannotDraw: '有的规则题量不够，抽不出试卷。请补充试题，或者少抽一些。',
    place: (place: number) => `第 ${place} 题`,
    pointsEach: (points: number) => `${points} 分`,
  },
  {
    examsNote: (count) => `${count} in all`,
    size: (items, points) => `${plural(items, 'item')} drawn, ${plural(points, 'point')}`,

    policy: 'Rules',
    passAt: (points, total) =>
      `${plural(total, 'point')} in all; ${formatCount(points)} or more to pass`,
    sectionsNeeded: (sections) =>
      `Besides, at least ${sections.map((part) => `${part.points} in “${part.title}”`).join(', ')}`,
    window: (opens, closes, zone) => `Open ${opens} to ${closes} (${zone})`,
    entry: (last, ends) =>
      `${last ? `Started no later than ${last}` : 'Started at any time while open'}; ${ends ? 'all are handed in when it closes' : 'who has started may use all of their time'}`,
    coolDown: (wait) => `${wait} between attempts`,
    honour: (text) => `A declaration is ticked first: ${text}`,
    signals: (noted) =>
      noted
        ? 'Leaving the page, pasting and another network address are noted; learners are told before'
        : 'Leaving the page, pasting and another network address are not noted',
    time: (minutes) => (minutes === null ? 'No time limit' : `${minutes} minutes`),
    attempts: (count) => plural(count, 'attempt'),
    shuffle: (items, options) =>
      items && options
        ? 'Items and options in random order'
        : items
          ? 'Items in random order, options as written'
          : options
            ? 'Options in random order, items as written'
            : 'Items and options as written',
    review: ({ show, when }) =>
      `${show === 'rationales' ? 'Answers and the reason of every option are shown' : 'Only the score is shown'} ${{ submitted: 'once handed in', 'passed-or-exhausted': 'once passed or out of attempts', 'window-closed': 'once the exam has closed' }[when]}`,
    secondGrader: (points) =>
      `Two people grade what is written; up to ${plural(points, 'point')} apart the mean counts, otherwise a third decides`,
    certificate: (title, months) =>
      `Passing earns the certificate “${title}”, ${months === null ? 'valid without end' : `valid for ${plural(months, 'month')}`}`,
    noCertificate: 'No certificate',
    usedBy: 'Courses completed only by passing it: ',
    usedByNone: 'No course demands it',

    draw: 'The draw',
    drawCaption: 'How many items each rule draws, and how many of its bank match',
    what: 'Where it draws from',
    anything: 'anything',
    count: 'Draws',
    matching: 'Match',
    pointsForEach: (points) => `${plural(points, 'point')} each`,
    sum: 'Points',
    supply: 'Supply',
    enough: 'Enough',
    notEnough: (missing) => `${formatCount(missing)} short`,
    competing: (rules, missing) =>
      `Rules ${rules.join(', ')} together ${formatCount(missing)} short`,
    unknownBank: 'No such bank',
    unreadBank: 'The bank cannot be read',
    total: 'Total',

    sample: 'Sample paper',
    sampleWhat:
      'Draws a paper a learner could get from a seed, with its answers, for trainers only. One seed always draws the same paper; nothing is recorded.',
    seed: 'Seed',
    drawSample: 'Draw a sample paper',
    drawAnother: 'Draw another',
    cannotDraw: 'A rule finds too few items, so no paper can be drawn. Add items, or draw fewer.',
    place: (place) => `Item ${place}`,
    pointsEach: (points) => plural(points, 'point'),
  },
)
