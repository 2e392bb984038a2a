import { lookedAt, matterOf, shinglesOf } from './shingles.ts'
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
 * make little or no difference. Two questions about one situation are alike only when the questions are;
 * short stems, and stems that each have a word or a number of their own, only together with their options.
 * Three thousand items take well under a second. No pair is given twice; nothing alike gives no pairs.
 */
export function nearDuplicates<T extends ComparedItem>(
  items: readonly T[],
  known: readonly T[] = [],
): NearDuplicate<T>[] {
  const all = [...items, ...known]
  const read = all.map(readItem)
  const stems = read.map(({ stem }) => stem)
  return similarPairs(stems, stemsAlike, known.length)
    .filter(({ one, other }) => asksTheSame(read[one]!, read[other]!))
    .map(({ one, other, similarity }) => ({ one: all[one]!, other: all[other]!, similarity }))
}

/** An item as it is compared; `question` is null for a stem that is all question. */
type Read = Record<'stem' | 'options' | 'matter', ReadonlySet<string>> & {
  question: ReadonlySet<string> | null
}

function readItem({ stem, options }: ComparedItem): Read {
  const { situation, question } = stemParts(lookedAt(stem))
  return {
    stem: shinglesOf(stem),
    question: situation === null ? null : shinglesOf(question),
    options: new Set(options.flatMap((option) => [...shinglesOf(option)])),
    matter: matterOf(stem),
  }
}

/** Whether two items whose stems are alike ask for the same. */
function asksTheSame(one: Read, other: Read): boolean {
  if (one.question && other.question && jaccard(one.question, other.question) < restAlike)
    return false
  const optionsAlike = jaccard(one.options, other.options) >= restAlike
  if (eachHasItsOwn(one.matter, other.matter)) return optionsAlike
  const isShort = Math.min(one.stem.size, other.stem.size) < shortStem
  const noOptions = one.options.size + other.options.size === 0
  return !isShort || noOptions || optionsAlike
}

/** Whether each stem speaks of something that the other does not: 职业 here, 组织 there. */
function eachHasItsOwn(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return hasItsOwn(one, other) && hasItsOwn(other, one)
}

/** One Han character of its own may be another way to say the same; two are a word. */
function hasItsOwn(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const own = [...one].filter((word) => !other.has(word))
  return own.length > 1 || own.some((word) => !/\p{Script=Han}/u.test(word))
}
