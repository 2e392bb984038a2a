import type { LossCode, ProblemCode } from '#app/domain/catalog/exchange-codes.ts'

/** The kinds of item that are answered by choosing, and that printed exams are mostly made of. */
export type ExchangeChoiceKind = 'single-choice' | 'multiple-choice' | 'true-false'

/** `why`: what is said to somebody who chose it. */
export type ExchangeOption = { label: string; text: string; why?: string }

/** What every foreign format may say of an item, whatever its kind; in one language. */
type Common = {
  /** The id that the file itself gives it; an item that is read again is known by it. */
  id?: string
  /** Where the file has a text for a blank, it holds `____`; blanks are counted from the left. */
  stem: string
  /** Labels are `A`, `B`, … without gaps; empty where nothing is chosen, ordered or matched. */
  options: ExchangeOption[]
  /** Labels of the options that are right; `true` or `false`; see each kind. */
  key: string[]
  /** 解析: why the key is right. */
  rationale?: string
  points?: number
  /** `easy`, `medium` or `hard` where the author's word means that, otherwise the author's word. */
  difficulty?: string
  /** What it measures, in the author's words: 知识点, a category of the file. */
  competency?: string
  /** The line (or the row) of the file the item begins on, counted from 1. */
  line: number
}

/** `true-false` has no options, and the key `true` or `false`. */
type Choice = Common & {
  kind: ExchangeChoiceKind
  /** How a multiple choice that is not exactly the key is scored, where the file says so. */
  scoring?: 'all-or-nothing' | 'half' | 'per-option'
}

/** 填空: no options, an empty key; for every `____` of the stem the forms that are accepted. */
type FillIn = Common & {
  kind: 'fill-in'
  blanks: { accept: string[] }[]
  /** Blanks may be filled in any order. */
  anyOrder?: boolean
  caseSensitive?: boolean
}

/** No options, an empty key. Value and tolerance are decimal numbers as text, such as `-12.50`. */
type Numeric = Common & { kind: 'numeric'; value: string; tolerance: string; unit?: string }

/** 匹配: options on the left, matches on the right (more, if some fit nothing); a key of `A=1` for each option. */
type Matching = Common & { kind: 'matching'; matches: ExchangeOption[] }

/** 排序: the options, and all their labels in the right order as the key. */
type Ordering = Common & { kind: 'ordering' }

/** 简答, 论述: no options, an empty key; graded by a person. */
type Written = Common & {
  kind: 'short-answer' | 'essay'
  /** 参考答案: an answer that earns all points. */
  model?: string
  /** 评分标准: what a grader looks for, a line each; the points of a line where the author gave them. */
  criteria?: { text: string; points?: number }[]
}

/**
 * An item as a foreign format holds it, before it has an id of ours or a pool. Every format is read to
 * this and written from it, so that a kind of item is turned into ours and back in one place.
 */
export type ExchangeItem = Choice | FillIn | Numeric | Matching | Ordering | Written
export type ExchangeKind = ExchangeItem['kind']
export type ExchangeItemOf<K extends ExchangeKind> = {
  [Kind in K]: (Kind extends ExchangeChoiceKind
    ? Choice
    : Kind extends 'short-answer' | 'essay'
      ? Written
      : Extract<ExchangeItem, { kind: Kind }>) & { kind: Kind }
}[K]

/**
 * Something that was not read: where it is, a stable code, and a sentence in English. In a table `line` is
 * the row, and where it helps the column is named by its letters, and the sheet of several by its name.
 */
export type Problem = {
  line: number
  code: ProblemCode
  message: string
  column?: string
  sheet?: string
  /** A careful reader sees an item there; otherwise it is text of none, or a note on one that was read. */
  isItem?: true
  /** What stands there, as exam text, where the lines of the file do not say it. */
  source?: string
}

/** What came of reading a file of any format: nothing in it is in neither list. */
export type ExchangeFile = {
  title?: string
  items: ExchangeItem[]
  problems: Problem[]
  /** How many of the problems are items; the others are text that belongs to none. */
  refused: number
}

/**
 * What writing an item in a foreign format leaves out: the place of the item among those written, from 0,
 * and what it is. `left-out`: the format cannot hold the item at all, and it is not in the file. `kind`: it
 * is in the file as the nearest kind that the format has. `text`: characters that nobody sees, or space, in
 * one of its texts.
 */
export type Loss = { item: number; code: LossCode }
