import type { Locale, LocalizedText } from '#app/domain/locale.ts'

/** A part of an item of ours with a text: an option, a match, a criterion. */
export type Part = { id: string; text: LocalizedText }

/** A text without the spaces and unseen characters that formats lose. */
function bare(text: string): string {
  return text.replaceAll(/[\s\u200b-\u200f\u2060\ufeff]+/gu, '')
}

/** A text in both languages with one of them said anew; spaces alone are no news. */
export function mergedText(
  was: Partial<LocalizedText>,
  said: string,
  locale: Locale,
): LocalizedText {
  const before = was[locale]
  const isSame = before !== undefined && bare(before) === bare(said)
  return (isSame ? was : { ...was, [locale]: said }) as LocalizedText
}

/** An id that none of `taken` is: the letter or the number of a place, or one after it. */
export function freeId(taken: readonly string[], at: number, kind: 'letter' | 'number'): string {
  for (let place = at; ; place++) {
    const id = kind === 'letter' ? String.fromCharCode(97 + (place % 26)) : String(place + 1)
    const wanted = kind === 'letter' && place >= 26 ? `${id}${Math.floor(place / 26)}` : id
    if (!taken.includes(wanted)) return wanted
  }
}

/**
 * Parts as a file says them now, in its order: one with the text of a part that was there is that part;
 * of the others, one that stands where a part has gone is that part with another text. Gives the id of
 * each by its label in the file.
 */
export function mergedParts<P extends Part>(
  was: readonly P[],
  now: readonly { label: string; text: string }[],
  locale: Locale,
  ids: 'letter' | 'number',
): { parts: (P | Part)[]; idOf: (label: string) => string } {
  const left = new Set(was)
  const take = (part: P | undefined) => {
    if (!part || !left.delete(part)) return undefined
    return part
  }
  const same = now.map(({ text }) =>
    take([...left].find((part) => bare(part.text[locale] ?? '') === bare(text))),
  )
  const taken = was.map(({ id }) => id)
  const parts = now.map(({ text }, at) => {
    const before = same[at] ?? take(was[at])
    if (before) return { ...before, text: mergedText(before.text, text, locale) }
    const id = freeId(taken, at, ids)
    taken.push(id)
    return { id, text: { [locale]: text } }
  })
  const byLabel = new Map(now.map(({ label }, at) => [label, parts[at]!.id]))
  return { parts, idOf: (label) => byLabel.get(label) ?? label.toLowerCase() }
}
