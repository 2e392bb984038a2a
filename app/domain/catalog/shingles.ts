/** Words that a question can be asked with or without; they say nothing of what it is about. */
const filler =
  /应当|应该|的时候|时候|当中|以后|之后|比较|最|[的了在时当后应以一要将把之其中么样]|\b(?:an?|the|of|in|on|to|that|which|what|should|would|do|does|is|are|when|if|you|and|it)\b/gu

/**
 * The pieces a text is compared by (shingles: Broder, “On the resemblance and containment of documents”,
 * 1997): pairs of neighbouring Han characters, and four neighbouring letters or digits in other scripts. Width, case,
 * punctuation and filler words make no difference.
 */
export function shinglesOf(text: string): Set<string> {
  const folded = text.normalize('NFKC').toLowerCase()
  const bare = folded.replace(/[’']/g, '').replace(filler, ' ')
  const source = /[\p{L}\p{N}]/u.test(bare) ? bare : folded
  return new Set(
    [...source.matchAll(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu)].flatMap(([run]) =>
      /\p{Script=Han}/u.test(run) ? neighbours(run, 2) : neighbours(` ${run} `, 4),
    ),
  )
}

function neighbours(run: string, size: number): string[] {
  const letters = [...run]
  if (letters.length <= size) return [run]
  return letters.slice(size - 1).map((_, at) => letters.slice(at, at + size).join(''))
}
