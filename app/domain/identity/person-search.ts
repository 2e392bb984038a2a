/** What people are looked up by. */
export type Named = { number: string; name: string; nameLatin: string | null }

/**
 * Who is meant by a text: people whose number or name, in Han or in Latin letters, holds each of its
 * words. Case, width, accents, and spaces inside names make no difference; no text means everybody.
 */
export function personMatcher(text: string): (person: Named) => boolean {
  const words = fold(text).split(' ').filter(Boolean)
  if (words.length === 0) return () => true
  return ({ number, name, nameLatin }) => {
    const known = fold([number, name, nameLatin ?? ''].join('\n'))
    const closed = known.replaceAll(/[^\p{L}\p{N}\n]/gu, '')
    return words.every((word) => known.includes(word) || closed.includes(word))
  }
}

// Letters that are letters of their own in Unicode, and letters with accents to whoever types them.
const plainLetters: Record<string, string> = { ø: 'o', đ: 'd', ł: 'l', ı: 'i', æ: 'ae', œ: 'oe' }

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[øđłıæœ]/g, (letter) => plainLetters[letter]!)
    .replaceAll('’', "'")
    .replaceAll(/[^\S\n]+/g, ' ')
}
