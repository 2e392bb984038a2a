import { inLocale, type Locale } from '../locale.ts'
import type { Item, ItemKind } from './item.ts'

/**
 * An item as a learner may see it before its time: no key, no rationale, no scoring, and no hash,
 * against which a guessed key could be tried. The `never` marks make an `Item` unassignable, so that
 * a loader cannot return one by mistake.
 */
export type PublicItem = {
  id: string
  kind: ItemKind
  stem: string
  options: PublicOption[]
  hash?: never
  key?: never
  why?: never
  scoring?: never
}
export type PublicOption = { id: string; text: string; why?: never; correct?: never }

/**
 * The item as it is put to a learner, its options in the given order of ids (unknown ids are passed
 * over), or the author's. True/false has the options `true` and `false`, always in this order and
 * without text: the interface has the words.
 */
export function toPublicItem(item: Item, locale: Locale, order?: readonly string[]): PublicItem {
  return {
    id: item.id,
    kind: item.kind,
    stem: inLocale(item.stem, locale),
    options: publicOptions(item, locale, order),
  }
}

function publicOptions(item: Item, locale: Locale, order?: readonly string[]): PublicOption[] {
  if (item.kind === 'true-false') return [option('true', ''), option('false', '')]
  const texts = new Map(item.options.map(({ id, text }) => [id, inLocale(text, locale)]))
  return (order ?? [...texts.keys()]).flatMap((id) => {
    const text = texts.get(id)
    return text === undefined ? [] : [option(id, text)]
  })
}

function option(id: string, text: string): PublicOption {
  return { id, text }
}
