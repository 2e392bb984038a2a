import type { ItemOf } from '#app/domain/catalog/item.ts'
import type { Difficulty, Pool } from '#app/domain/catalog/kinds/item-parts.ts'
import { formatCount, plural } from './format.ts'
import { defineMessages } from './messages.ts'

type Scoring = ItemOf<'multiple-choice' | 'fill-in' | 'matching' | 'ordering'>['scoring']

/** A trainer's banks and the items in them. */
export const teachBankMessages = defineMessages(
  {
    banksNote: (count: number) => `共 ${count} 个`,
    itemCount: (count: number) => `${formatCount(count)} 题`,
    poolCounts: (practice: number, exam: number) =>
      `练习 ${formatCount(practice)} 题，考试 ${formatCount(exam)} 题`,

    pool: (pool: Pool) => ({ practice: '练习', exam: '考试' })[pool],
    difficulty: (difficulty: Difficulty | null) =>
      difficulty === null ? '未标难度' : { easy: '易', medium: '中', hard: '难' }[difficulty],
    scoring: (scoring: Scoring) =>
      ({
        'all-or-nothing': '全对才得分',
        half: '少选得一半，选错不得分',
        'per-option': '按每个选项计分',
        'per-part': '对几处得几处的分',
        adjacent: '按相邻顺序计分',
      })[scoring],

    asides: '搁置的提醒',
    asideReason: '搁置理由：',

    tally: '题量',
    tallyCaption: '各题型、各难度有多少题，练习和考试分开数',
    total: '合计',
    positions: '单选题正确答案的位置',
    positionsWhat: '考试会打乱选项，课里的检验题不会。如果总在同一个位置，学员靠猜就能答对。',
    position: (place: number) => `第 ${place} 项`,

    items: '试题',
    gone: '以下试题还在用，但文件里已经没有，发布后不再抽到：',
    all: '全部',
    poolField: '用途',
    kindField: '题型',
    competencyField: '能力',
    difficultyField: '难度',
    keyField: '答案位置',
    textField: '题号或文字',
    show: '筛选',
    clear: '清除筛选',
    found: (from: number, to: number, count: number) => `第 ${from}–${to} 题，共 ${count} 题`,
    nothingFound: '没有符合条件的试题',
    nothingFoundWhat: '换一个条件，或者清除筛选看全部。',

    right: '正确答案',
    noReason: '没有写理由',
    noText: '没有这种语言的文字',
    objective: '目标',
  },
  {
    banksNote: (count) => `${count} in all`,
    itemCount: (count) => plural(count, 'item'),
    poolCounts: (practice, exam) => `${formatCount(practice)} practice, ${formatCount(exam)} exam`,

    pool: (pool) => ({ practice: 'Practice', exam: 'Exam' })[pool],
    difficulty: (difficulty) =>
      difficulty === null
        ? 'Unrated'
        : { easy: 'Easy', medium: 'Medium', hard: 'Hard' }[difficulty],
    scoring: (scoring) =>
      ({
        'all-or-nothing': 'all or nothing',
        half: 'half for a correct part, nothing with a wrong pick',
        'per-option': 'scored option by option',
        'per-part': 'a share for each part that is right',
        adjacent: 'a share for each neighbour in its place',
      })[scoring],

    asides: 'Warnings set aside',
    asideReason: 'Set aside because: ',

    tally: 'How many items',
    tallyCaption: 'Items by kind and difficulty, practice and exam apart',
    total: 'Total',
    positions: 'Where the right answer of a single choice stands',
    positionsWhat:
      'Exams shuffle options, checks in lessons do not. If one place is right too often, readers guess by it.',
    position: (place) => `Option ${place}`,

    items: 'Items',
    gone: 'In use and no longer on disk; once published they are not drawn any more:',
    all: 'All',
    poolField: 'Use',
    kindField: 'Kind',
    competencyField: 'Competency',
    difficultyField: 'Difficulty',
    keyField: 'Right answer',
    textField: 'Id or words',
    show: 'Filter',
    clear: 'Clear the filter',
    found: (from, to, count) => `Items ${from}–${to} of ${count}`,
    nothingFound: 'No item matches',
    nothingFoundWhat: 'Change the filter, or clear it to see all.',

    right: 'Right answer',
    noReason: 'no reason given',
    noText: 'No text in this language',
    objective: 'Objective',
  },
)
