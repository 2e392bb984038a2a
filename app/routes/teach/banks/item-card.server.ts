import type { Finding } from '#app/domain/catalog/finding.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { shelfState, type ShelfState } from '#app/domain/catalog/shelf-state.ts'
import type { Locale } from '#app/domain/locale.ts'
import { itemView, type ItemView } from './item-view.ts'
import { competencyName, type Disk } from '../shelf/shelf.ts'

/** An item in its bank: with its key and reasons, what it measures, where it is taught and written. */
export type ItemCard = ItemView & {
  state: ShelfState
  competency: string | null
  objective: string | null
  lesson: { course: string; slug: string; number: number | null } | null
  /** `path:line` in the bank's file; null for an item that is not on disk. */
  place: string | null
  findings: Finding[]
}

/** Where an item begins, and what the check found from there to the next. */
type ItemLines = { place: string; findings: Finding[] }

type Bank = Disk['content']['banks'][number]

/** Where the items of a bank stand in its file. */
export function linesOf(
  bank: Bank | undefined,
  findings: readonly Finding[],
): Map<string, ItemLines> {
  // A bank that stays as it was imported stands in no file.
  if (!bank || bank.lines.length === 0) return new Map()
  return new Map(
    bank.items.map(({ id }, at) => {
      const [line, end] = [bank.lines[at]!, bank.lines[at + 1] ?? Infinity]
      const within = findings.filter((one) => one.line >= line && one.line < end)
      return [id, { place: `${bank.path}:${line}`, findings: within }]
    }),
  )
}

/** The card of an item; `drafted` and `published` are its addresses on disk and in force. */
export function itemCard(
  item: Item,
  disk: Disk,
  lines: ItemLines | undefined,
  drafted: string | undefined,
  published: string | undefined,
  locale: Locale,
): ItemCard {
  const [course = '', slug = ''] = item.lesson?.split('/') ?? []
  const onDisk = disk.content.courses.find(({ file }) => file.slug === course)
  const at = onDisk?.lessons.findIndex((lesson) => lesson.slug === slug) ?? -1
  return {
    ...itemView(item),
    state: shelfState(addressed(drafted), addressed(published)),
    competency: item.competency ? competencyName(item.competency, disk, locale) : null,
    objective: item.objective ?? null,
    lesson: item.lesson ? { course, slug, number: at < 0 ? null : at + 1 } : null,
    place: lines?.place ?? null,
    findings: lines?.findings ?? [],
  }
}

function addressed(hash: string | undefined) {
  return hash === undefined ? undefined : { hash }
}
