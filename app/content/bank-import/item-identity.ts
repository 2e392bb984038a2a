import type { Item } from '#app/domain/catalog/item.ts'
import { Slug } from '#app/domain/catalog/slug.ts'
import { sha256 } from '#app/domain/evidence/sha256.ts'
import { foldedText } from '#app/domain/folded-text.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import type { ExchangeItem } from '#app/exchange/exchange-item.ts'

/** What an item asks, however its stem is set: kind and stem without spaces and punctuation. */
export function questionOf(kind: string, stem: string): string {
  return `${kind} ${words(stem)}`
}

/** The options of an item as they count for telling whether two questions are one. */
export function optionWords(item: Pick<ExchangeItem, 'options'>): string[] {
  return item.options.map(({ text }) => words(text))
}

/** The same of an item of ours, in one language. */
export function ownOptionWords(item: Item, locale: Locale): string[] {
  return 'options' in item ? item.options.map(({ text }) => words(inLocale(text, locale))) : []
}

/**
 * Whether two items with the same stem are one question: “Which is true?” with nothing but other options is
 * another.
 */
export function sharesOptions(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return true
  return one.some((text) => other.includes(text))
}

/** No script puts more marks on a letter (UAX #15); folding takes time with the square of their number. */
const marksBeyondReason = /(\p{M}{30})\p{M}+/gu

function words(text: string): string {
  return foldedText(text.replaceAll(marksBeyondReason, '$1')).replaceAll(/[\s\p{P}]+/gu, '')
}

/** The id that a file gives an item, as one of ours; a short hash of one that cannot be. */
export function givenId(id: string): string {
  const plain = id
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_.]+/g, '-')
  return Slug.safeParse(plain).success ? plain : short(id)
}

const LONGEST = 80

/**
 * The id of an item that is new to its bank: the file's own where it has a letter and is free, else that
 * behind the bank's slug, else a hash of what the item asks, lengthened until it is free. The same item
 * gets the same id in the same bank, whenever and in whatever order it comes.
 */
export function newId(item: ExchangeItem, slug: string, isTaken: (id: string) => boolean): string {
  const room = slug.slice(0, LONGEST - 34).replace(/-+$/, '')
  if (item.id !== undefined) {
    const own = givenId(item.id)
    const behind = `${room}-${own}`
    for (const id of [...(/[a-z]/.test(own) ? [own] : []), behind])
      if (!isTaken(id) && id.length <= LONGEST) return id
  }
  const hash = sha256(bodyOf(item))
  for (let length = 8; length <= 32; length += 4) {
    const id = `${room}-${hash.slice(0, length)}`
    if (!isTaken(id)) return id
  }
  throw new Error(`No id is left for an item of ${slug}`)
}

/** What an item asks and offers, whatever its key: the same twice in a file is one item. */
export function bodyOf(item: ExchangeItem): string {
  const offered = optionWords(item).sort()
  const matches = 'matches' in item ? item.matches.map(({ text }) => words(text)).sort() : []
  return JSON.stringify([questionOf(item.kind, item.stem), offered, matches])
}

function short(text: string): string {
  return `x${sha256(text).slice(0, 10)}`
}
