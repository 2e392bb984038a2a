/** The kinds of item that foreign formats can bring in. */
export type ExchangeKind = 'single-choice' | 'multiple-choice' | 'true-false'

export type ExchangeOption = { label: string; text: string }

/**
 * An item as a foreign format holds it, before it has an id or a pool. Labels are `A`, `B`, … without
 * gaps and the key names some of them; a true-false item has no options and the key `true` or `false`.
 */
export type ExchangeItem = {
  kind: ExchangeKind
  stem: string
  options: ExchangeOption[]
  key: string[]
  /** 解析: why the key is right. */
  rationale?: string
  points?: number
  /** `easy`, `medium` or `hard` where the author's word means that, otherwise the author's word. */
  difficulty?: string
  /** The line of the file the item begins on, counted from 1. */
  line: number
}

/** Something that was not read: where it is, a stable code, and a sentence for people. */
export type Problem = { line: number; code: string; message: string }
