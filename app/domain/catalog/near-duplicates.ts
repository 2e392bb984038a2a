import { lookedAt, matterOf, shinglesOf } from './shingles.ts'
import { likeness, rarestFirst, similarPairs, type Ranked } from './similar-texts.ts'
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
/** In so many pairs is an item that is like very many: nobody reads more, and their number grows with its square. */
const mostPairsEach = 20
/** “Which is true?”: a stem of fewer shingles than this says nothing without its options. */
const shortStem = 12

/**
 * Items that ask the same in other words: those of `items` among themselves and against `known` (a bank
 * that they are to join), never the known among themselves. Width, case, punctuation and order of words
 * make little or no difference. Two questions about one situation are alike only when the questions are;
 * short stems, and stems that each have a word or a number of their own, only together with their options.
 * Three thousand items take well under a second. No pair is given twice; nothing alike gives no pairs; of
 * very many that are all alike each comes in at least twenty.
 */
export function nearDuplicates<T extends ComparedItem>(
  items: readonly T[],
  known: readonly T[] = [],
): NearDuplicate<T>[] {
  const all = [...items, ...known]
  const stems = all.map(({ stem }) => shinglesOf(stem))
  const asksTheSame = comparison(all, stems)
  return similarPairs(stems, stemsAlike, {
    known: known.length,
    wanted: asksTheSame,
    mostEach: mostPairsEach,
  }).map(({ one, other, similarity }) => ({ one: all[one]!, other: all[other]!, similarity }))
}

/** Whether two of the items, by their places, ask for the same, given that their stems are alike. */
function comparison(
  items: readonly ComparedItem[],
  stems: readonly ReadonlySet<string>[],
): (one: number, other: number) => boolean {
  // Ranked once: of many items with one stem, each is compared with each.
  const questions = items.map(({ stem }) => {
    const { situation, question } = stemParts(lookedAt(stem))
    return situation === null ? null : shinglesOf(question)
  })
  const { ranked: question } = rarestFirst(questions.map((shingles) => shingles ?? new Set()))
  const { ranked: options } = rarestFirst(
    items.map((item) => new Set(item.options.flatMap((option) => [...shinglesOf(option)]))),
  )
  const { ranked: matter, pieces } = rarestFirst(items.map(({ stem }) => matterOf(stem)))
  const isHan = pieces.map((word) => /\p{Script=Han}/u.test(word))

  return (one, other) => {
    const haveSituation = questions[one] && questions[other]
    if (haveSituation && !isRestAlike(question[one]!, question[other]!)) return false
    const ownMatter =
      hasItsOwn(matter[one]!, matter[other]!, isHan) &&
      hasItsOwn(matter[other]!, matter[one]!, isHan)
    if (ownMatter) return isRestAlike(options[one]!, options[other]!)
    const isShort = Math.min(stems[one]!.size, stems[other]!.size) < shortStem
    const noOptions = options[one]!.length + options[other]!.length === 0
    return !isShort || noOptions || isRestAlike(options[one]!, options[other]!)
  }
}

function isRestAlike(one: Ranked, other: Ranked): boolean {
  return likeness(one, other, restAlike) >= restAlike
}

/**
 * Whether a stem speaks of something that the other does not: 职业 here, 组织 there. One Han character of
 * its own may be another way to say the same; two are a word.
 */
function hasItsOwn(one: Ranked, other: Ranked, isHan: readonly boolean[]): boolean {
  let [to, own] = [0, 0]
  for (const word of one) {
    while (to < other.length && other[to]! < word) to++
    if (other[to] === word) continue
    if (!isHan[word] || ++own > 1) return true
  }
  return false
}
