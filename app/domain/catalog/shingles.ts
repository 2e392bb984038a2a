/** Of a longer text only the beginning is looked at: some patterns take time with the square of its length. */
const LONGEST_LOOKED_AT = 5_000

/** A text as far as rules and comparisons look at it: whole, unless it is longer than any question. */
export function lookedAt(text: string): string {
  return text.slice(0, LONGEST_LOOKED_AT)
}

/** Words that a question can be asked with or without; they say nothing of what it is about. */
const filler =
  /应当|应该|的时候|时候|当中|以后|之后|比较|最|[的了在时当后应以一要将把之其中么样]|\b(?:an?|the|of|in|on|to|that|which|what|should|would|do|does|is|are|when|if|you|and|it)\b/gu

/**
 * The pieces a text is compared by (shingles: Broder, “On the resemblance and containment of documents”,
 * 1997): pairs of neighbouring Han characters, and four neighbouring letters or digits in other scripts. Width, case,
 * punctuation and filler words make no difference.
 */
export function shinglesOf(text: string): Set<string> {
  const folded = lookedAt(text).normalize('NFKC').toLowerCase()
  const bare = withoutFiller(folded)
  const source = /[\p{L}\p{N}]/u.test(bare) ? bare : folded
  return new Set(
    [...source.matchAll(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu)].flatMap(([run]) =>
      /\p{Script=Han}/u.test(run) ? neighbours(run, 2) : neighbours(` ${run} `, 4),
    ),
  )
}

/**
 * What a text speaks of, by the first letters of its longer words, its numbers, and its Han characters,
 * each with how often it has come so far; filler words left out.
 */
export function matterOf(text: string): Set<string> {
  const bare = withoutFiller(lookedAt(text).normalize('NFKC').toLowerCase())
  const words = bare.match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]{4,}|\p{N}+/gu) ?? []
  const counts = new Map<string, number>()
  return new Set(
    words.map((long) => {
      const word = long.slice(0, 5)
      const count = (counts.get(word) ?? 0) + 1
      counts.set(word, count)
      return `${word} ${count}`
    }),
  )
}

function withoutFiller(folded: string): string {
  return folded.replace(/[’']/g, '').replace(filler, ' ')
}

function neighbours(run: string, size: number): string[] {
  const letters = [...run]
  if (letters.length <= size) return [run]
  return letters.slice(size - 1).map((_, at) => letters.slice(at, at + size).join(''))
}
