import { getItems, type BankRevision } from '#app/data/catalog.server.ts'
import type { BankManifest } from '#app/domain/catalog/bank.ts'
import { keyPositions, tallyItems, type ItemCount } from '#app/domain/catalog/bank-tally.ts'
import type { Finding, FindingAside } from '#app/domain/catalog/finding.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { itemMatches, type ItemFilter } from '#app/domain/catalog/item-filter.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import { pageOf, type PageOf } from '#app/domain/page-of.ts'
import { shelfHeading, type ShelfHeading } from '../shelf/shelf-heading.server.ts'
import { itemsInExams, type ItemInExam } from './item-exams.server.ts'
import { itemCard, linesOf, type ItemCard } from './item-card.server.ts'
import { competencyName, findingsIn, type Disk, type ShelfEntry } from '../shelf/shelf.ts'

/** A bank with the items that a filter leaves, one page of them. */
export type BankView = ShelfHeading &
  PageOf & {
    /** Of all its items, whatever the filter. */
    tally: ItemCount[]
    positions: number[]
    competencies: { id: string; name: string }[]
    items: (ItemCard & { exams: ItemInExam[] })[]
    /** How many items the filter leaves. */
    matching: number
    /** Ids of items that are in force and no longer on disk. */
    gone: string[]
    /** What the check found besides the items. */
    findings: Finding[]
    /** What it found and the author has set aside, of the items too. */
    asides: { finding: FindingAside['finding']; reason: string }[]
  }

const itemsPerPage = 20

/** The view of one bank on disk, or in force where there is nothing to read on disk. */
export async function bankView(
  entry: ShelfEntry<BankManifest, BankRevision>,
  disk: Disk,
  filter: ItemFilter,
  page: number,
  locale: Locale,
): Promise<BankView> {
  const { slug, revision } = entry
  const bank = disk.content.banks.find((one) => one.slug === slug)
  const items = bank?.items ?? (await itemsInForce(revision))
  const findings = findingsIn(disk.content.findings, `banks/${slug}.yaml`)
  const lines = linesOf(bank, findings)
  const published = new Map(revision?.manifest.items.map(({ id, hash }) => [id, hash]))
  const drafted = new Map(entry.draft?.manifest.items.map(({ id, hash }) => [id, hash]))
  const matching = items.filter((item) => itemMatches(item, filter))
  const place = pageOf(page, matching.length, itemsPerPage)
  const inExams = await itemsInExams(slug, locale)
  return {
    ...(await shelfHeading(entry, locale)),
    tally: tallyItems(items),
    positions: keyPositions(items),
    competencies: [...new Set(items.flatMap(({ competency }) => competency ?? []))].map((id) => ({
      id,
      name: competencyName(id, disk, locale),
    })),
    items: matching.slice(place.from - 1, place.to).map((item) => ({
      ...itemCard(
        item,
        disk,
        lines.get(item.id),
        drafted.get(item.id),
        published.get(item.id),
        locale,
      ),
      exams: inExams.get(item.id) ?? [],
    })),
    matching: matching.length,
    ...place,
    asides: (bank?.asides ?? []).map(({ finding, reason }) => ({
      finding,
      reason: inLocale(reason, locale),
    })),
    gone: bank ? [...published.keys()].filter((id) => !drafted.has(id)) : [],
    findings: findings.filter(
      (finding) => ![...lines.values()].some((line) => line.findings.includes(finding)),
    ),
  }
}

async function itemsInForce(revision: BankRevision | null): Promise<Item[]> {
  const hashes = revision?.manifest.items.map(({ hash }) => hash) ?? []
  const items = await getItems(hashes)
  return hashes.map((hash) => items.get(hash)!)
}
