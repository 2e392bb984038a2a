import { nearDuplicates } from '#app/domain/catalog/near-duplicates.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import type { ImportEntry } from './import-entry.ts'
import type { Alike, Fate, ImportTarget } from './fate.ts'

type Compared = { stem: string; options: string[]; key?: number; line?: number; id?: string }

/** Near duplicates of what would be new or revised: within the file, and among the items of the bank. */
export function findAlike(
  read: readonly ImportEntry[],
  fates: readonly Fate[],
  target: ImportTarget,
  locale: Locale,
): Map<number, Alike[]> {
  const known = new Set(
    fates.flatMap((fate) => ('item' in fate && fate.item ? [fate.item.id] : [])),
  )
  const isTouched = (fate: Fate) => fate.is === 'new' || fate.is === 'revised'
  const entries = read.flatMap(({ item, key, line }, at): (Compared & { isTouched: boolean })[] => {
    const fate = fates[at]!
    if (fate.is === 'repeated') return []
    const options = item!.options.map(({ text }) => text)
    return [{ stem: item!.stem, options, key, line, isTouched: isTouched(fate) }]
  })
  const others = target.items
    .filter(({ id }) => !known.has(id))
    .map((item) => ({
      id: item.id,
      stem: inLocale(item.stem, locale),
      options: 'options' in item ? item.options.map(({ text }) => inLocale(text, locale)) : [],
      isTouched: false,
    }))
  const alike = new Map<number, Alike[]>()
  const add = (key: number, other: Alike) => {
    const others = alike.get(key)
    if (others) others.push(other)
    else alike.set(key, [other])
  }
  for (const { one, other } of nearDuplicates<Compared & { isTouched: boolean }>(entries, others)) {
    for (const [own, its] of [
      [one, other],
      [other, one],
    ] as const) {
      if (own.key === undefined || !own.isTouched) continue
      add(own.key, its.id === undefined ? { line: its.line! } : { id: its.id })
    }
  }
  return alike
}
