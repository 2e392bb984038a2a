import { banksInForce, getItems } from '#app/data/catalog.server.ts'
import { expectedGroups } from '#app/domain/assessment/statistics/answer-groups.ts'
import { itemFlags, type ItemFlag } from '#app/domain/assessment/statistics/item-flags.ts'
import type { ItemStatistics } from '#app/domain/assessment/statistics/item-statistics.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'

/** An item revision with its figures, for a trainer only: it tells which answer is right. */
export type ItemFiguresView = {
  item: {
    id: string
    kind: Item['kind']
    stem: string
    /** The bank it is in now; null when it has been taken out. */
    bank: string | null
    /** Whether this is what the item says now. */
    inForce: boolean
  }
  /** By language only where several have enough to be told. */
  figures: ItemStatistics
  answers: AnswerCount[]
  /** Answers besides those, which only somebody's own words can be: how many, given how often. */
  others: { answers: number; count: number }
  flags: ItemFlag[]
}

/** How often an answer was given; its share is of all papers that had the item. */
export type AnswerCount = { group: string; right: boolean; count: number }

/** Answers in words are told until here. */
const MOST_ANSWERS = 8

/** Items with their figures, those to look at first, then by id, what is in force before what was. */
export async function itemFiguresViews(
  items: readonly ItemStatistics[],
  locale: Locale,
): Promise<ItemFiguresView[]> {
  const bodies = await getItems(items.map(({ revision }) => revision))
  const banks = [...(await banksInForce()).values()]
  const places = new Map(
    banks.flatMap(({ slug, manifest }) =>
      manifest.items.map(({ id, hash }) => [id, { bank: slug, hash }] as const),
    ),
  )
  return items
    .map((figures) => viewOf(figures, bodies.get(figures.revision)!, places, locale))
    .sort(
      (one, other) =>
        Number(other.flags.length > 0) - Number(one.flags.length > 0) ||
        one.item.id.localeCompare(other.item.id, 'en') ||
        Number(other.item.inForce) - Number(one.item.inForce),
    )
}

function viewOf(
  figures: ItemStatistics,
  item: Item,
  places: ReadonlyMap<string, { bank: string; hash: string }>,
  locale: Locale,
): ItemFiguresView {
  const place = places.get(item.id)
  const languages = figures.languages.filter(({ facility }) => facility.outcome === 'measured')
  const counts = figures.answers.outcome === 'measured' ? figures.answers.counts : []
  const expected = expectedGroups(item)
  const known = new Set(expected.map(({ group }) => group))
  const own = counts.filter(({ group }) => !known.has(group))
  const told = own.slice(0, Math.max(0, MOST_ANSWERS - expected.length))
  const rest = own.slice(told.length)
  return {
    item: {
      id: item.id,
      kind: item.kind,
      stem: inLocale(item.stem, locale),
      bank: place?.bank ?? null,
      inForce: place?.hash === figures.revision,
    },
    figures: { ...figures, languages: languages.length > 1 ? languages : [] },
    answers: [
      ...expected.map((one) => ({
        ...one,
        count: counts.find(({ group }) => group === one.group)?.count ?? 0,
      })),
      ...told.map((one) => ({ ...one, right: false })),
    ],
    others: { answers: rest.length, count: rest.reduce((sum, { count }) => sum + count, 0) },
    flags: itemFlags(figures),
  }
}
