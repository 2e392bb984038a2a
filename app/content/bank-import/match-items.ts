import type { Item } from '#app/domain/catalog/item.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import {
  bodyOf,
  givenId,
  optionWords,
  ownOptionWords,
  questionOf,
  sharesOptions,
} from './item-identity.ts'

/** What an item of a file is to the bank it joins. */
export type Match = { is: Item } | { repeats: number } | { is: null }

/**
 * Which item of a bank each item of a file is: the one with the id that the file gives, or else the one of
 * the same kind whose stem says the same, spaces and punctuation aside, and that shares an option. An item
 * that asks and offers what an earlier one of the file does repeats it; `repeats` is that one's place.
 */
export function matchItems(
  items: readonly ExchangeItem[],
  bank: { slug: string; items: readonly Item[] },
  locale: Locale,
): Match[] {
  const byId = new Map(bank.items.map((item) => [item.id, item]))
  const byQuestion = new Map<string, Item[]>()
  for (const item of bank.items) {
    const question = questionOf(item.kind, inLocale(item.stem, locale))
    byQuestion.set(question, [...(byQuestion.get(question) ?? []), item])
  }
  const matches: (Match | undefined)[] = items.map(() => undefined)
  const taken = new Map<string, number>()
  const bodies = new Map<string, number>()
  const settle = (at: number, found: Item | undefined) => {
    if (!found) return
    const first = taken.get(found.id)
    matches[at] = first === undefined ? { is: found } : { repeats: first }
    if (first === undefined) taken.set(found.id, at)
  }
  items.forEach(({ id }, at) => {
    if (id === undefined) return
    const given = givenId(id)
    settle(at, byId.get(given) ?? byId.get(`${bank.slug}-${given}`))
  })
  // Of several with one stem, those whose options are all the same find each other first.
  for (const isSure of [true, false])
    items.forEach((item, at) => {
      if (matches[at]) return
      const free = (byQuestion.get(questionOf(item.kind, item.stem)) ?? []).filter(
        ({ id }) => !taken.has(id),
      )
      const own = optionWords(item)
      settle(
        at,
        free.find((one) => {
          const other = ownOptionWords(one, locale)
          return isSure ? sameWords(own, other) : sharesOptions(own, other)
        }),
      )
    })
  // An item that is in the bank is the one that others like it repeat, wherever it stands in the file.
  items.forEach((item, at) => {
    const body = bodyOf(item)
    const found = matches[at]
    if (found && 'is' in found && !bodies.has(body)) bodies.set(body, at)
  })
  return items.map((item, at) => {
    const found = matches[at]
    if (found) return found
    const body = bodyOf(item)
    const first = bodies.get(body)
    if (first === undefined) bodies.set(body, at)
    return first === undefined ? { is: null } : { repeats: first }
  })
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join('\n') === [...other].sort().join('\n')
}
