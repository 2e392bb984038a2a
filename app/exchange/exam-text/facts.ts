import type { ExchangeChoiceKind } from '#app/exchange/exchange-item.ts'

/** Kinds whose answer is words, numbers, pairs or an order. `calculation` is numeric or written. */
export type WordedKind =
  'fill-in' | 'short-answer' | 'essay' | 'calculation' | 'matching' | 'ordering'

/**
 * What a section or a tag says its items are: one of ours, `choice` (选择题: one key or several), or a
 * kind that cannot be read, such as 案例分析题.
 */
export type StatedKind = ExchangeChoiceKind | WordedKind | 'choice' | 'unsupported'

/** What brackets and labelled lines say about an item besides its text. */
export type Facts = {
  kind?: StatedKind
  points?: number
  difficulty?: string
  competency?: string
  id?: string
}

const KINDS: [StatedKind, string][] = [
  // 判断改错 asks for a sentence besides, so it comes before 判断.
  ['unsupported', '判断(?:并|后|及|与)?(?:改错|改正|说理|说明理由)题?|辨析题'],
  ['single-choice', '单项?选择?题?|单选择题|single[- ]choice(?: questions?)?'],
  [
    'multiple-choice',
    '多项?选择?题?|多选择题|不定项(?:选择)?题?|multiple[- ](?:response|answers?)',
  ],
  [
    'true-false',
    '判断(?:正误|对错|是非)?题?|是非题|对错题|true ?(?:/|or|-) ?false(?: questions?)?',
  ],
  ['choice', '选择题|multiple[- ]choice(?: questions?)?'],
  ['fill-in', '填空题?|fill[- ]in(?:[- ](?:the[- ])?blanks?)?(?: questions?)?'],
  ['short-answer', '简答题?|问答题?|名词解释题?|简述题|short[- ]answers?(?: questions?)?'],
  ['essay', '论述题?|写作题?|作文题?|essays?(?: questions?)?'],
  ['calculation', '计算题?|数值题|numeric(?:al)?(?: answers?)?(?: questions?)?|calculations?'],
  ['matching', '匹配题?|连线题?|配对题|matching(?: questions?)?'],
  ['ordering', '排序题?|ordering(?: questions?)?'],
  [
    'unsupported',
    '案例(?:分析)?题?|材料(?:分析)?题?|综合(?:分析|应用)?题|分析题|应用题|主观题|阅读(?:理解)?题?|实操题|情景(?:模拟|分析)?题|改错题|翻译题?|完形填空题?',
  ],
]

/** A pattern for every word that names a kind, to be built into longer patterns. */
export const KIND_WORD = `(?:${KINDS.map(([, words]) => words).join('|')})`

const KIND_PATTERNS = KINDS.map(([kind, words]): [StatedKind, RegExp] => [
  kind,
  new RegExp(`^(?:${words})$`, 'i'),
])

/** The kind a word such as 单选题 names; `undefined` when it names none. */
export function readKind(word: string): StatedKind | undefined {
  return KIND_PATTERNS.find(([, pattern]) => pattern.test(word.trim()))?.[0]
}

const WORDED: readonly string[] = [
  'fill-in',
  'short-answer',
  'essay',
  'calculation',
  'matching',
  'ordering',
] satisfies WordedKind[]

/** Whether items of this kind are answered otherwise than by letters, true or false. */
export function isWorded(kind: StatedKind | undefined): kind is WordedKind {
  return kind !== undefined && WORDED.includes(kind)
}

const POINTS = /^(?:本题|每题|每小题|分值|共|计)?[: ]*(\d{1,3}(?:\.\d{1,2})?) ?(?:分|points?)$/i

/** `2分`, `本题 1.5 分` → the number; `undefined` otherwise. */
export function readPoints(text: string): number | undefined {
  const points = POINTS.exec(text.trim())?.[1]
  return points === undefined ? undefined : Number(points)
}

const DIFFICULTIES: [string, RegExp][] = [
  ['easy', /^(?:很|较|非常)?(?:易|容易|简单)$|^easy$/i],
  ['medium', /^(?:中|中等|一般|适中|中等难度)$|^medium$/i],
  ['hard', /^(?:很|较|非常)?(?:难|困难)$|^hard$/i],
]

/** An author's word for difficulty as ours; the word itself when it is none of those we know. */
export function toDifficulty(word: string): string {
  return knownDifficulty(word) ?? word.trim()
}

function knownDifficulty(word: string): string | undefined {
  return DIFFICULTIES.find(([, pattern]) => pattern.test(word.trim()))?.[0]
}

/**
 * Reads the inside of a bracket such as `单选，2分，易` or `难度：中`. Every word in it must be a fact,
 * otherwise the bracket is text and the answer is `undefined`.
 */
export function readTag(shape: string): Facts | undefined {
  if (shape.length > 40) return undefined
  const facts: Facts = {}
  const words = shape.split(/[,、;|/]|(?<!难度:?) +(?!分|points?)/).map((word) => word.trim())
  const filled = words.filter((word) => word !== '')
  for (const word of filled) {
    const fact = readFact(word)
    if (!fact) return undefined
    Object.assign(facts, fact)
  }
  return filled.length > 0 ? facts : undefined
}

function readFact(word: string): Facts | undefined {
  const points = readPoints(word)
  if (points !== undefined) return { points }
  const kind = readKind(word)
  if (kind) return { kind }
  const labelled = /^ *难度(?:系数)?[: ]*(\S{1,6}) *$/.exec(word)?.[1]
  const difficulty = labelled ? toDifficulty(labelled) : knownDifficulty(word)
  return difficulty ? { difficulty } : undefined
}
