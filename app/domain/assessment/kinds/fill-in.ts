import type { ItemOf } from '../../catalog/item.ts'
import { foldedText } from '../../folded-text.ts'
import { locales, type Locale } from '../../locale.ts'
import type { Response } from '../response.ts'
import { share, type KindRules } from './rules.ts'

type FillIn = ItemOf<'fill-in'>
type Accept = FillIn['blanks'][number]['accept']

/** Nobody fills a blank with more characters. */
const LONGEST = 500

/** Blanks take the forms their author accepts, in either language, width and case folded. */
export const fillIn: KindRules<'fill-in'> = {
  dealt: () => [],
  kept: ({ blanks }, given) => {
    if (given.length === 0) return []
    const texts = given.map((text) => text.trim())
    if (texts.length !== blanks.length || texts.some((text) => text.length > LONGEST)) return null
    return texts.some((text) => text !== '') ? texts : []
  },
  score: (item, response, points) => {
    const right = rightBlanks(item, response).filter(Boolean).length
    if (right === item.blanks.length) return points
    return item.scoring === 'per-part' ? share(points, right, item.blanks.length) : 0
  },
  key: ({ blanks }) => blanks.map(({ accept }) => formsOf(accept)[0]!),
  present: ({ blanks }) => ({ blankCount: blanks.length }),
  review: (item, response, locale) => {
    const right = rightBlanks(item, response)
    return {
      blanks: item.blanks.map(({ accept }, at) => ({
        given: response[at] ?? '',
        right: right[at]!,
        accepted: formsIn(accept, locale),
      })),
    }
  },
}

/** Which blanks are right. In any order, as many as can be, each entry of the author's serving once. */
function rightBlanks(item: FillIn, response: Response): boolean[] {
  const fits = item.blanks.map((_, at) =>
    item.blanks.map(({ accept }) => isAccepted(item, accept, response[at] ?? '')),
  )
  if (!item.anyOrder) return fits.map((row, at) => row[at]!)
  // A greatest matching of blanks and entries, by augmenting paths.
  const holder = new Map<number, number>()
  const place = (blank: number, seen: Set<number>): boolean =>
    fits[blank]!.some((fit, entry) => {
      if (!fit || seen.has(entry)) return false
      seen.add(entry)
      const before = holder.get(entry)
      if (before !== undefined && !place(before, seen)) return false
      holder.set(entry, blank)
      return true
    })
  for (const blank of fits.keys()) place(blank, new Set())
  const held = new Set(holder.values())
  return fits.map((_, blank) => held.has(blank))
}

function isAccepted({ caseSensitive }: FillIn, accept: Accept, text: string): boolean {
  const folded = (form: string) => foldedText(form, { keepCase: caseSensitive })
  return text !== '' && formsOf(accept).some((form) => folded(form) === folded(text))
}

function formsOf(accept: Accept): string[] {
  return locales.flatMap((locale) => accept[locale] ?? [])
}

/** The forms of one language, or those of the other where it has none. */
export function formsIn(accept: Accept, locale: Locale): string[] {
  return accept[locale] ?? formsOf(accept)
}
