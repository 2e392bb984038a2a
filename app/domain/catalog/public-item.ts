import type { ItemKind } from './item.ts'

/**
 * What no learner gets before its time: no key, no rationale, no scoring, and no hash, against which a
 * guessed key could be tried. The `never` marks make an `Item` unassignable to a `PublicItem`, so that
 * a loader cannot return one by mistake.
 */
type Hidden = {
  [
    F in
      | 'hash'
      | 'key'
      | 'why'
      | 'scoring'
      | 'rationale'
      | 'blanks'
      | 'value'
      | 'tolerance'
      | 'steps'
      | 'model'
      | 'rubric'
  ]?: never
}

export type PublicOption = {
  id: string
  text: string
  why?: never
  correct?: never
  grade?: never
  next?: never
}

/** One step of a conversation as its learner sees it; `chosen` once it is past. */
export type PublicStep = {
  id: string
  text: string
  options: PublicOption[]
  chosen: string | null
}

/** What is put to a learner besides the stem, by kind. */
type Bodies = {
  'single-choice': { options: PublicOption[] }
  'multiple-choice': { options: PublicOption[] }
  /** The options `true` and `false`, without text: the interface has the words. */
  'true-false': { options: PublicOption[] }
  /** The stem has a `____` for each. */
  'fill-in': { blankCount: number }
  numeric: { units: { id: string; text: string; factor?: never }[] }
  matching: { options: PublicOption[]; matches: PublicOption[] }
  ordering: { options: PublicOption[] }
  /** The steps taken, and the one that is next; what lies beyond it is not told. */
  scenario: { path: PublicStep[] }
  'short-answer': { length: { min?: number; max: number } | null }
  essay: { length: { min?: number; max: number } | null }
}

export type PublicItemOf<K extends ItemKind> = {
  [Kind in K]: { id: string; kind: Kind; stem: string } & Bodies[Kind] & Hidden
}[K]

/** An item as a learner may see it before its time, in one language. */
export type PublicItem = PublicItemOf<ItemKind>

/** What a kind adds to the stem. */
export type PublicBody<K extends ItemKind> = Bodies[K]
