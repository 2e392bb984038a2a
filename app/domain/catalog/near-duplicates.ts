import { shinglesOf } from './shingles.ts'
import { jaccard, similarPairs } from './similar-texts.ts'
import { stemParts } from './stem.ts'

/** What is compared of an item, in one language; no options where there is nothing to choose. */
export type ComparedItem = { stem: string; options: readonly string[] }

/** Two items that ask the same, `similarity` from 0 to 1; `other` may be one of the known. */
export type NearDuplicate<T extends ComparedItem = ComparedItem> = {
  one: T
  other: T
  similarity: number
}

/** Stems that share this much of their shingles are alike; see docs/guide/trainers for what that finds. */
const stemsAlike = 0.65
/** After the same situation, and where a stem is short, the rest has to be alike as well. */
const restAlike = 0.5
/** “Which is true?”: a stem of fewer shingles than this says nothing without its options. */
const shortStem = 12

/**
 * Items that ask the same in other words: those of `items` among themselves and against `known` (a bank
 * that they are to join), never the known among themselves. Width, case, punctuation and order of words
 * make little or no difference; a number or a “not” is one word among others. Two questions about one
 * situation are alike only when the questions are, and a short stem only together with its options.
 * Three thousand items take well under a second. No pair is given twice; nothing alike gives no pairs.
 */
export function nearDuplicates<T extends ComparedItem>(
  items: readonly T[],
  known: readonly T[] = [],
): NearDuplicate<T>[] {
  const all = [...items, ...known]
  const stems = all.map(({ stem }) => shinglesOf(stem))
  return similarPairs(stems, stemsAlike, known.length).flatMap(({ one, other, similarity }) => {
    const [a, b] = [all[one]!, all[other]!]
    const short = Math.min(stems[one]!.size, stems[other]!.size) < shortStem
    const alike = questionsAlike(a.stem, b.stem) && (!short || optionsAlike(a.options, b.options))
    return alike ? [{ one: a, other: b, similarity }] : []
  })
}

function questionsAlike(one: string, other: string): boolean {
  const [a, b] = [stemParts(one), stemParts(other)]
  if (a.situation === null || b.situation === null) return true
  return alike(a.question, b.question)
}

function optionsAlike(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 && other.length === 0) return true
  return alike([...one].sort().join('\n'), [...other].sort().join('\n'))
}

function alike(one: string, other: string): boolean {
  return jaccard(shinglesOf(one), shinglesOf(other)) >= restAlike
}
