import type { ExchangeKind } from '#app/exchange/exchange-item.ts'
import { shapeOf } from './clean-text.ts'

/** `choice` (选择题, “multiple choice”): one key or several, which the key itself says. */
export type StatedKind = ExchangeKind | 'choice'

/** The word for each kind that is written, and how it is named elsewhere. */
const WORDS: Record<StatedKind, { written: string; read: RegExp }> = {
  'single-choice': {
    written: '单选题',
    read: /^(?:单项?选?择?题?|单项选择(?:试题)?|single[- _]?(?:choice|select|answer)?|single choice question|radio|scq?)$/,
  },
  'multiple-choice': {
    written: '多选题',
    read: /^(?:多项?选?择?题?|不定项(?:选择)?题?|multiple-choice|multiple[- _]?(?:select|response|answers?|answer question)|multi[- _]?(?:select|choice)|checkbox|mrq)$/,
  },
  choice: {
    written: '选择题',
    read: /^(?:选择题?|multiple[ _]?choice(?: question)?|choice|mcq?)$/,
  },
  'true-false': {
    written: '判断题',
    read: /^(?:判断(?:正误|对错|是非)?题?|是非题?|对错题?|true[ -/_]*(?:or )?false(?: question)?|t\/?f|boolean|judge?ment)$/,
  },
  'fill-in': {
    written: '填空题',
    read: /^(?:填空题?|填充题|fill[- _]?in(?:[- _]?(?:the[- _]?)?blanks?)?|fill[- _]?blanks?|blanks?|fib|cloze)$/,
  },
  numeric: {
    written: '数值题',
    read: /^(?:数值题?|数字题?|计算题?|numeric(?:al)?|number|calculation)$/,
  },
  matching: {
    written: '匹配题',
    read: /^(?:匹配题?|连线题?|配对题?|配伍题?|match(?:ing)?(?: question)?)$/,
  },
  ordering: {
    written: '排序题',
    read: /^(?:排序题?|顺序题|order(?:ing)?|sequence|sequencing|ranking)$/,
  },
  'short-answer': {
    written: '简答题',
    read: /^(?:简答题?|问答题?|名词解释题?|short[- _]?answer|open(?:[- _]?ended)?|text)$/,
  },
  essay: {
    written: '论述题',
    read: /^(?:论述题?|作文题?|写作题?|主观题|案例分析题?|essay|long[- _]?answer)$/,
  },
}

/** The kind that a word such as 单选题 or “True/False” names; `undefined` when it names none. */
export function readKind(word: string): StatedKind | undefined {
  const shape = shapeOf(word).replaceAll(/^[[(【]|[\])】]$/g, '')
  if (shape.length > 40) return undefined
  const found = Object.entries(WORDS).find(([, { read }]) => read.test(shape))
  return found?.[0] as StatedKind | undefined
}

/** How a kind is called in a sheet that is written. */
export const kindWord = (kind: ExchangeKind): string => WORDS[kind].written

const SECTION =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:部分|大题)?[、.．:：\s]?|part [a-z0-9]+[.: ]*|section [a-z0-9]+[.: ]*)?\s*([^（(：:，,]{2,20}?)\s*(?:[（(](.*)[）)])?\s*$/i

/** A row such as 一、单选题（每题2分）: the kind of the items below it, and the points of each if it says so. */
export function readSection(text: string): { kind: StatedKind; points?: string } | undefined {
  const [, name, note = ''] = SECTION.exec(text.slice(0, 80)) ?? []
  const kind = name === undefined ? undefined : readKind(name)
  if (!kind) return undefined
  const points = /(?:每题|每小题|各)\s*(\d{1,3}(?:\.\d{1,2})?)\s*分/.exec(note)?.[1]
  return points === undefined ? { kind } : { kind, points }
}
