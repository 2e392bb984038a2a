import { defaultFlawRules, type FlawRules } from '#app/domain/catalog/flaws/default-flaw-rules.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import type { ImportSettings } from '#app/domain/catalog/import-settings.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { locales, type Locale } from '#app/domain/locale.ts'
import { itemFindings, type BankSource } from '#app/content/bank-file.ts'
import { flawFindings } from '#app/content/bank-flaws.ts'
import { start } from '#app/content/finding.ts'
import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import { ownItem } from '#app/exchange/own-item.ts'
import { revisedItem } from '#app/exchange/revised-item.ts'
import type { ImportEntry } from './import-entry.ts'
import { danglingNames } from './own-item-check.ts'
import { newId } from './item-identity.ts'
import { judged, pathOf } from './judge-item.ts'
import { matchItems, type Match } from './match-items.ts'
import type { Fate, ImportCatalog, ImportPlan, ImportTarget } from './fate.ts'
import { findAlike } from './find-alike.ts'

/**
 * What importing the entries of a draft would do with each and with the bank: nothing with what is not
 * read, left out, repeated or unfit; the others are new, or the item they are known to be. Items of the
 * bank that no entry speaks of stay, so an import never takes an item away.
 */
export function planImport(
  entries: readonly ImportEntry[],
  settings: Pick<ImportSettings, 'pool' | 'locale'>,
  target: ImportTarget,
  catalog: ImportCatalog,
): ImportPlan {
  const { locale } = settings
  const read = entries.filter(({ item, skipped }) => item !== undefined && !skipped)
  const matches = matchItems(
    read.map(({ item }) => item!),
    target,
    locale,
  )
  const ids = new Set(target.items.map(({ id }) => id))
  const made = read.map((entry, at) => {
    const match = matches[at]!
    if ('repeats' in match) return { is: 'repeated', line: read[match.repeats]!.line } as const
    const given = { settings, target, catalog, ids }
    return entry.own
      ? ownFate(entry.own, entry.item!, match, given)
      : fateOf(entry.item!, match, given)
  })
  const languages = languagesOf(target, made, locale)
  const fates = withFindings(made, target, languages)
  const byEntry = new Map(read.map((entry, at) => [entry, fates[at]!]))
  const items = nextItems(target, fates)
  const touched = new Set(fates.flatMap((fate) => touchedId(fate) ?? []))
  const warnings = flawsOf(touched, items, languages)
  const alike = findAlike(read, fates, target, locale)
  return {
    entries: entries.map((entry) => {
      const fate = byEntry.get(entry) ?? { is: 'refused' as const }
      const unknown = entry.own ? undefined : unknownCompetency(entry.item, catalog)
      return {
        ...entry,
        fate,
        warnings: warnings.get(touchedId(fate) ?? '') ?? [],
        alike: alike.get(entry.key) ?? [],
        ...(unknown !== undefined && { unknownCompetency: unknown }),
      }
    }),
    items,
    languages,
    added: fates.flatMap((fate) => (fate.is === 'new' ? [fate.item.id] : [])),
    revised: fates.flatMap((fate) => (fate.is === 'revised' ? [fate.item.id] : [])),
  }
}

type Given = {
  settings: Pick<ImportSettings, 'pool' | 'locale'>
  target: ImportTarget
  catalog: ImportCatalog
  /** Of the bank, and of what is new to it so far. */
  ids: Set<string>
}

function fateOf(item: ExchangeItem, match: Match & { is: Item | null }, given: Given): Fate {
  const { settings, target, catalog, ids } = given
  const { locale, pool } = settings
  const competency = competencyOf(item, catalog)
  const said = competency === undefined ? {} : { competency }
  if (match.is) {
    const made = { ...revisedItem(match.is, item, locale), ...said }
    return judged(made, match.is, target.slug)
  }
  const id = newId(item, target.slug, (one) => ids.has(one) || catalog.taken.has(one))
  const fate = judged({ ...ownItem(item, { id, pool, locale }), ...said }, null, target.slug)
  if (fate.is === 'new') ids.add(id)
  return fate
}

/** A whole item of ours takes the place of what was there; the use it has there stays. */
function ownFate(
  own: Item,
  item: ExchangeItem,
  match: Match & { is: Item | null },
  { target, catalog, ids }: Given,
): Fate {
  const isTaken = (one: string) => ids.has(one) || catalog.taken.has(one)
  const id = match.is?.id ?? newId(item, target.slug, isTaken)
  const made = { ...own, id, ...(match.is && { pool: match.is.pool }) } as Item
  const findings = danglingNames(made, target.slug, catalog)
  if (findings.length > 0) return { is: 'unfit', item: made, findings }
  const fate = judged(made, match.is, target.slug)
  if (fate.is === 'new') ids.add(id)
  return fate
}

/** The bank's languages, and that of the import where every item would then have its texts in it. */
function languagesOf(target: ImportTarget, fates: readonly Fate[], locale: Locale): Locale[] {
  if (target.languages.length === 0) return newLanguages(target, fates, locale)
  if (target.languages.includes(locale)) return target.languages
  const all = locales.filter((one) => one === locale || target.languages.includes(one))
  const source = sourceOf(target.slug, nextItems(target, fates), all)
  const lacks = source.bank.items.some((_, at) => itemErrors(source, at).length > 0)
  return lacks ? target.languages : all
}

/** Of a new bank: that of the import, and the other where every item has its texts in it. */
function newLanguages(target: ImportTarget, fates: readonly Fate[], locale: Locale): Locale[] {
  const source = sourceOf(target.slug, nextItems(target, fates), [...locales])
  const { items } = source.bank
  const isWhole = items.length > 0 && items.every((_, at) => itemErrors(source, at).length === 0)
  return isWhole ? [...locales] : [locale]
}

function withFindings(fates: readonly Fate[], target: ImportTarget, languages: Locale[]): Fate[] {
  return fates.map((fate) => {
    if (fate.is !== 'new' && fate.is !== 'revised') return fate
    const findings = itemErrors(sourceOf(target.slug, [fate.item], languages), 0)
    return findings.length > 0 ? { is: 'unfit', item: fate.item, findings } : fate
  })
}

function itemErrors(source: BankSource, at: number): Finding[] {
  return itemFindings(source, at).filter(({ severity }) => severity === 'error')
}

function sourceOf(slug: string, items: Item[], languages: Locale[]): BankSource {
  const bank = {
    slug,
    title: {},
    languages,
    items,
    path: pathOf(slug),
    lines: [],
    asides: [],
    setAside: { bank: [], items: {} },
  }
  return { bank, placeOf: () => start }
}

function nextItems({ items }: ImportTarget, fates: readonly Fate[]): Item[] {
  const revised = new Map(
    fates.flatMap((fate) => (fate.is === 'revised' ? [[fate.item.id, fate.item] as const] : [])),
  )
  const added = fates.flatMap((fate) => (fate.is === 'new' ? [fate.item] : []))
  return [...items.map((item) => revised.get(item.id) ?? item), ...added]
}

function touchedId(fate: Fate): string | undefined {
  return fate.is === 'new' || fate.is === 'revised' ? fate.item.id : undefined
}

/** Near duplicates are told by themselves, and what is said of a whole bank not of a part of it. */
const rules: FlawRules = {
  ...defaultFlawRules,
  'near-duplicate-stems': [],
  'longest-key': [],
  'key-position': [],
}

/** The flaws of items that are new or revised, by id; near duplicates are told apart from them. */
function flawsOf(
  touched: ReadonlySet<string>,
  items: readonly Item[],
  languages: readonly Locale[],
): Map<string, Finding[]> {
  const looked = items.filter(({ id }) => touched.has(id))
  const { findings } = flawFindings({
    path: '',
    items: looked,
    languages,
    setAside: () => [],
    placeOf: () => start,
    rules,
  })
  const byId = new Map<string, Finding[]>()
  for (const finding of findings) {
    const id = String(finding.values[0])
    byId.set(id, [...(byId.get(id) ?? []), finding])
  }
  return byId
}

/** The competency that a file's word names, by its id or its name in either language. */
function competencyOf(item: ExchangeItem, { competencies }: ImportCatalog): string | undefined {
  const word = item.competency?.trim().toLowerCase()
  if (word === undefined) return undefined
  const names = ({ id, name }: (typeof competencies)[number]) => [id, ...Object.values(name)]
  return competencies.find((one) => names(one).some((name) => name.toLowerCase() === word))?.id
}

function unknownCompetency(
  item: ExchangeItem | undefined,
  catalog: ImportCatalog,
): string | undefined {
  return item?.competency !== undefined && competencyOf(item, catalog) === undefined
    ? item.competency
    : undefined
}
