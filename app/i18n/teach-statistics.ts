import type { ItemFlag } from '#app/domain/assessment/statistics/item-flags.ts'
import type { Locale } from '#app/domain/locale.ts'
import { formatCount, formatDecimal, formatPercent, formatShare, plural } from './format.ts'
import { defineMessages } from './messages.ts'

const percent = (value: number) => formatPercent(value, 1)

/** What first attempts tell about an exam and its items. */
export const teachStatisticsMessages = defineMessages(
  {
    statistics: '统计',
    seeStatistics: '看考试统计',
    firstOnly: '只统计每个人的第一次作答，交卷评分后计入；再考的不算，因为已经见过题目。',
    howMade: '算法与出处见讲师指南“统计”一节。',
    none: '还没有可以统计的作答',
    noneWhat: '有人第一次考完这场考试、评分结束，这里就会有数字。',
    tooFew: (n: number, least: number) => `${formatCount(n)} 份，满 ${least} 份才显示`,
    tooFewShort: (least: number) => `不足 ${least} 份`,
    noSpread: '人人一样，算不出',
    noSpreadShort: '无差异',

    scores: '得分',
    first: '首次作答',
    firstCount: (n: number) => `${formatCount(n)} 份`,
    otherForms: (n: number, places: number, total: number) =>
      `另有 ${formatCount(n)} 份较早的试卷题数或满分不同，不计在内。这里只算 ${places} 题、满分 ${formatCount(total)} 分的试卷。`,
    passed: '通过',
    share: (part: number, whole: number) => formatShare(part, whole),
    range: (low: number, high: number) => `95% 区间 ${percent(low)} 至 ${percent(high)}`,
    decimalRange: (low: number, high: number) =>
      `95% 区间 ${formatDecimal(low, 2)} 至 ${formatDecimal(high, 2)}`,
    mean: '平均分',
    meanOf: (mean: number, total: number) => `${formatDecimal(mean, 1)} / ${formatCount(total)} 分`,
    deviation: (sd: number) => `标准差 ${formatDecimal(sd, 1)}`,
    median: '中位数',
    points: (points: number) => `${formatDecimal(points, 1)} 分`,
    alpha: '信度 α',
    error: '测量标准误',
    errorWhat: '同一个人换一份同样的试卷，得分大约会差这么多。',
    chart: (n: number) => `得分分布，${formatCount(n)} 份首次作答`,
    passAt: (points: number) => `${formatCount(points)} 分通过`,
    table: '分布表',
    scoreHead: '得分',
    countHead: '份数',
    bin: (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`),

    items: '试题',
    itemsCaption: '每道题在首次作答里的表现',
    item: '试题',
    n: '份数',
    facility: '得分率',
    discrimination: '区分度',
    answers: '作答',
    time: '用时中位数',
    unanswered: '未答',
    earlierRevision: '旧版',
    notInBank: '题库里已没有',
    language: (language: Locale | null) =>
      language === null ? '未记录语言' : { 'zh-CN': '中文', en: '英文' }[language],
    flag: (flag: ItemFlag) =>
      ({
        negative: '区分度为负：成绩好的反而更容易错，请核对答案',
        'perhaps-negative': '区分度为负，也可能只是偶然，请核对答案',
        'too-easy': '几乎人人答对',
        'too-hard': '几乎人人答错',
      })[flag],
    few: (count: number, least: number) =>
      `${formatCount(count)} 题的首次作答还不足 ${least} 份，先不显示`,
    flagged: (count: number) => `${formatCount(count)} 题要看`,
    inExam: (title: string) => `《${title}》首次作答`,
    span: (low: number, high: number) => `${formatDecimal(low, 2)} 至 ${formatDecimal(high, 2)}`,
    written: '已作答',
    of: (count: number, n: number) => formatShare(count, n),
    rightAnswer: '正确答案',
    otherAnswers: (count: number) => `其余 ${formatCount(count)} 种写法`,
  },
  {
    statistics: 'Statistics',
    seeStatistics: 'Statistics of this exam',
    firstOnly:
      'Only everybody’s first attempt counts, once handed in and scored; whoever sits again has seen items before.',
    howMade: 'How the figures are made, and by whom: the trainers’ guide, “Statistics”.',
    none: 'No attempts to measure yet',
    noneWhat: 'Figures appear here once somebody’s first attempt at this exam is scored.',
    tooFew: (n, least) => `${plural(n, 'attempt')}, shown from ${least} on`,
    tooFewShort: (least) => `fewer than ${least}`,
    noSpread: 'All the same, nothing to compare',
    noSpreadShort: 'all the same',

    scores: 'Scores',
    first: 'First attempts',
    firstCount: (n) => formatCount(n),
    otherForms: (n, places, total) =>
      `${plural(n, 'earlier attempt')} had papers of another length or total and ${n === 1 ? 'is' : 'are'} left out. These are papers of ${plural(places, 'item')} and ${plural(total, 'point')}.`,
    passed: 'Passed',
    share: (part, whole) => formatShare(part, whole),
    range: (low, high) => `95% interval ${percent(low)} to ${percent(high)}`,
    decimalRange: (low, high) =>
      `95% interval ${formatDecimal(low, 2)} to ${formatDecimal(high, 2)}`,
    mean: 'Mean',
    meanOf: (mean, total) => `${formatDecimal(mean, 1)} / ${plural(total, 'point')}`,
    deviation: (sd) => `standard deviation ${formatDecimal(sd, 1)}`,
    median: 'Median',
    points: (points) => `${formatDecimal(points, 1)} points`,
    alpha: 'Reliability α',
    error: 'Standard error of measurement',
    errorWhat: 'About how far the same person’s score would be off on another paper like this.',
    chart: (n) => `Distribution of scores, ${plural(n, 'first attempt')}`,
    passAt: (points) => `${formatCount(points)} to pass`,
    table: 'As a table',
    scoreHead: 'Score',
    countHead: 'Attempts',
    bin: (from, to) => (from === to ? `${from}` : `${from}–${to}`),

    items: 'Items',
    itemsCaption: 'How each item did in first attempts',
    item: 'Item',
    n: 'Attempts',
    facility: 'Facility',
    discrimination: 'Discrimination',
    answers: 'Answers',
    time: 'Median time',
    unanswered: 'no answer',
    earlierRevision: 'Earlier revision',
    notInBank: 'No longer in its bank',
    language: (language) =>
      language === null ? 'Language not recorded' : { 'zh-CN': 'Chinese', en: 'English' }[language],
    flag: (flag) =>
      ({
        negative: 'Negative: those who do well miss it more often. Check the key',
        'perhaps-negative': 'Negative, though it may be chance. Check the key',
        'too-easy': 'Nearly everybody gets it right',
        'too-hard': 'Nearly everybody gets it wrong',
      })[flag],
    few: (count, least) =>
      `${plural(count, 'item')} with fewer than ${least} first attempts, not shown yet`,
    flagged: (count) => `${plural(count, 'item')} to look at`,
    inExam: (title) => `First attempts at “${title}”`,
    span: (low, high) => `${formatDecimal(low, 2)} to ${formatDecimal(high, 2)}`,
    written: 'answered',
    of: (count, n) => formatShare(count, n),
    rightAnswer: 'right answer',
    otherAnswers: (count) => plural(count, 'other answer'),
  },
)
