import { formatCount, formatDecimal, formatPercent, plural } from './format.ts'
import { defineMessages } from './messages.ts'

/** What an audit of an exam's draw says: whether papers can always be drawn, and how alike they are. */
export const teachExamAuditMessages = defineMessages(
  {
    title: '试卷公平性',
    what: '比的是按这些规则可能抽出的所有试卷，学员拿到哪一份都应当一样公平。难度按出题人写的易、中、难计为 1、2、3 级，还不是实测的难度。',
    measured: (papers: number) =>
      `有的规则共用试题，所以下面的数字是实际抽 ${formatCount(papers)} 份试卷量出来的，每次都量同样的试卷。`,
    proof: '题量',
    proved: (rules: number) =>
      rules === 1
        ? '随时抽得出，同一份卷里没有重复的题'
        : `${rules} 条规则随时都能同时抽满，同一份卷里没有重复的题`,
    points: '满分',
    samePoints: (points: number) => `每份卷都是 ${formatCount(points)} 分`,
    overlap: '两个人同题',
    overlapMean: (mean: number, items: number) =>
      `平均 ${formatDecimal(mean, 1)} / ${formatCount(items)} 题（${formatPercent(mean, items)}）`,
    overHalf: (share: number) =>
      share === 0
        ? '不会超过一半'
        : share < 0.001
          ? '超过一半的不到 0.1%'
          : `${formatDecimal(share * 100, 1)}% 的两人之间超过一半`,
    retakes: '一个人重考',
    fresh: (fresh: number, attempts: number) =>
      fresh >= attempts
        ? `可以考 ${attempts} 次，${attempts === 1 ? '' : '每次都是没做过的题，'}题库够 ${formatCount(fresh)} 次不重题`
        : `可以考 ${attempts} 次，从第 ${fresh + 1} 次起会有做过的题`,
    difficulty: '难度',
    level: (mean: number, sd: number) =>
      sd < 0.005
        ? `每份卷都是 ${formatDecimal(mean, 2)} 级`
        : `平均 ${formatDecimal(mean, 2)} 级，标准差 ${formatDecimal(sd, 2)}`,
    apart: (apart: number, most: number, least: number, hardest: number) =>
      `任取两份，100 对里有 95 对相差不超过 ${formatDecimal(apart, 2)} 级（上限 ${formatDecimal(most, 2)}）；最易 ${formatDecimal(least, 2)}，最难 ${formatDecimal(hardest, 2)}`,
    unknown: '有的题没有写难度，算不出来',
    short: '有的规则抽不满，补足以后才算得出试卷之间差多少。',

    ratio: '占题库',
    common: '两人同题',
    repeats: '不重题',
    times: (count: number) => `${formatCount(count)} 次`,
    spread: '抽到的难度',
    scale: '易 1 — 中 2 — 难 3：点是平均，粗线是一个标准差，细线从最易到最难',
    even: '都一样',
    noDifficulty: '有题没写难度',
    sharing: (rules: readonly number[]) => `与第 ${rules.join('、')} 条共用试题`,
    aside: '出题人已说明理由的',
    reason: '理由：',
  },
  {
    title: 'Fairness of the papers',
    what: 'Compares all the papers that these rules may draw: whichever a learner gets should be as fair as any other. Easy, medium and hard count as steps 1, 2 and 3, as the author wrote them; they are not measured yet.',
    measured: (papers) =>
      ` Some rules share items, so the figures are measured on ${formatCount(papers)} papers that were drawn, always the same ones.`,
    proof: 'Supply',
    proved: (rules) =>
      rules === 1
        ? 'It can always be met, without an item twice on a paper'
        : `The ${rules} rules can always be met together, without an item twice on a paper`,
    points: 'Points',
    samePoints: (points) => `${plural(points, 'point')} on every paper`,
    overlap: 'Two people share',
    overlapMean: (mean, items) =>
      `${formatDecimal(mean, 1)} of ${plural(items, 'item')} on average (${formatPercent(mean, items)})`,
    overHalf: (share) =>
      share === 0
        ? 'Never more than half'
        : share < 0.001
          ? 'More than half in less than 0.1% of pairs'
          : `More than half in ${formatDecimal(share * 100, 1)}% of pairs`,
    retakes: 'Retakes',
    fresh: (fresh, attempts) =>
      fresh >= attempts
        ? `${plural(attempts, 'attempt')} allowed; the items last for ${formatCount(fresh)} without a repeat`
        : `${plural(attempts, 'attempt')} allowed; from attempt ${fresh + 1} on items come again`,
    difficulty: 'Difficulty',
    level: (mean, sd) =>
      sd < 0.005
        ? `Step ${formatDecimal(mean, 2)} on every paper`
        : `Step ${formatDecimal(mean, 2)} on average, standard deviation ${formatDecimal(sd, 2)}`,
    apart: (apart, most, least, hardest) =>
      `95 of 100 pairs of papers differ by at most ${formatDecimal(apart, 2)} (limit ${formatDecimal(most, 2)}); the easiest is ${formatDecimal(least, 2)}, the hardest ${formatDecimal(hardest, 2)}`,
    unknown: 'Some items do not say how difficult they are, so nobody can tell',
    short: 'Some rules cannot be met; how far papers differ can be told once they are.',

    ratio: 'Of the pool',
    common: 'Shared by two',
    repeats: 'Fresh for',
    times: (count) => plural(count, 'attempt'),
    spread: 'Difficulty drawn',
    scale:
      'Easy 1 – medium 2 – hard 3: the dot is the mean, the thick line one standard deviation, the thin one easiest to hardest',
    even: 'always the same',
    noDifficulty: 'not told by all items',
    sharing: (rules) => `shares items with rule ${rules.join(', ')}`,
    aside: 'Found and accounted for',
    reason: 'Reason: ',
  },
)
