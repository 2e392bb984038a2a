import type { Locale } from '../../locale.ts'

/**
 * The item-writing flaws that are looked for, by the names of the trade (Haladyna, Downing, Rodriguez,
 * “A review of multiple-choice item-writing guidelines for classroom assessment”, 2002), each with the
 * values its sentence needs.
 */
export type FlawValues = {
  'negative-stem': [word: string]
  'all-of-the-above': [option: string]
  'absolute-word': [option: string, word: string]
  'overlapping-options': [one: string, other: string]
  'near-duplicate-stems': [other: string]
  'unfocused-stem': []
  'one-key-multiple': []
  'missing-rationale': [options: string]
  'grammatical-cue': [option: string, ending: string]
  'clang-cue': [option: string, word: string]
  /** In how many of so many items the longest option is right, and in how many it would be by chance. */
  'longest-key': [count: number, items: number, byChance: number]
  /** How often the right answer stands in this place, from 1, among so many items with so many options. */
  'key-position': [place: number, count: number, items: number, options: number]
}
export type FlawCode = keyof FlawValues

/** A flaw of an item, or of a bank as a whole (`item` null), in one language or in all (`locale` null). */
export type Flaw = {
  [Code in FlawCode]: {
    code: Code
    item: string | null
    locale: Locale | null
    values: FlawValues[Code]
  }
}[FlawCode]

/** Looks for one flaw in one language of an item; null where there is none. */
export type ItemRule<Code extends FlawCode> = (
  text: FlawText,
  locale: Locale,
) => FlawValues[Code] | null

/** One language of an item, as the rules see it. */
export type FlawText = {
  id: string
  kind: 'statement' | 'one' | 'several' | 'open'
  stem: string
  /** What is chosen from; empty where nothing is. */
  options: readonly FlawOption[]
  /** The ids of the options that are right. */
  key: readonly string[]
  /** Whether what an answer is told is there in this language. */
  hasRationale: boolean
}
export type FlawOption = { id: string; text: string; hasReason: boolean }
