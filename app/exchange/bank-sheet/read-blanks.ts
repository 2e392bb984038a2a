import { cutParts, splitParts } from './lists.ts'
import { Refusal } from './refusal.ts'

const RULED = /[_＿]{2,}/g
const NAMED = /[（(【[{]填空\s*\d{0,2}[）)】\]}]/g
const BRACKETED = /[（(【[{]\s*[）)】\]}]/g
const BLANK = '____'

/** A stem with every blank as `____`: `[填空1]`, runs of underscores, or empty brackets where there are none. */
export function withBlanks(stem: string): { stem: string; count: number } {
  const form = [NAMED, RULED].find((one) => stem.search(one) >= 0) ?? BRACKETED
  let count = 0
  const marked = stem.replaceAll(form, () => {
    count++
    return BLANK
  })
  return { stem: marked, count }
}

/** Whether a stem has blanks that are there to be written on. */
export const hasRuledBlank = (stem: string): boolean =>
  [NAMED, RULED].some((one) => stem.search(one) >= 0)

/**
 * The forms that each blank accepts: blanks between `；` or `|` or on lines, forms between `/`; a backslash
 * before any of these keeps it. Commas part blanks only where that gives exactly as many as the stem has. A
 * fraction such as 1/2 could be two forms and is refused.
 */
export function readBlanks(key: string, count: number): { accept: string[] }[] | Refusal {
  let parts = cutParts(key.replaceAll('$;$', '|'), '；;|\n')
  if (parts.at(-1) === '') parts = parts.slice(0, -1)
  if (parts.length === 1 && count > 1) {
    const byComma = cutParts(key, '、，,')
    if (byComma.length === count) parts = byComma
  }
  if (count === 0 || parts.length !== count) return new Refusal('blank-count', 'key')
  const blanks = parts.map((part) => ({ accept: splitParts(part, '/／') }))
  if (parts.some((part) => /(?:^|[^\\\d])\d+\s*[/／]\s*\d+(?!\d)/.test(part)))
    return new Refusal('ambiguous-key', 'key')
  const isSound = blanks.every(({ accept }) => accept.every((form) => form !== ''))
  return isSound ? blanks : new Refusal('unreadable-key', 'key')
}
