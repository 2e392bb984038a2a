import { bankFlaws } from '#app/domain/catalog/flaws/bank-flaws.ts'
import type { FlawRules } from '#app/domain/catalog/flaws/default-flaw-rules.ts'
import type { Flaw, FlawCode } from '#app/domain/catalog/flaws/flaw.ts'
import { siftFlaws, type SetAside, type Sifted } from '#app/domain/catalog/flaws/set-aside.ts'
import type { Finding, FindingAside, Place } from '#app/domain/catalog/finding.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import type { Locale } from '#app/domain/locale.ts'
import { start, warning } from './finding.ts'

/** What is looked at of a bank's file: its items, what is set aside of each and of all, and where it stands. */
type Looked = {
  path: string
  items: readonly Item[]
  languages: readonly Locale[]
  /** By the item's place in the bank; `null` for the bank as a whole. */
  setAside: (item: number | null) => readonly SetAside[]
  placeOf: (item: number, field?: string) => Place
  /** Those of the check unless told otherwise. */
  rules?: FlawRules
}

/** The part of an item that a flaw is reported at. */
const fieldOf: Record<FlawCode, string> = {
  'negative-stem': 'stem',
  'near-duplicate-stems': 'stem',
  'unfocused-stem': 'stem',
  'all-of-the-above': 'options',
  'absolute-word': 'options',
  'overlapping-options': 'options',
  'grammatical-cue': 'options',
  'clang-cue': 'options',
  'missing-rationale': 'options',
  'one-key-multiple': 'key',
  'longest-key': 'items',
  'key-position': 'items',
}

/** The item-writing flaws of a bank as warnings, and apart from them those that its author has set aside. */
export function flawFindings(looked: Looked): { findings: Finding[]; aside: FindingAside[] } {
  const { path, items, languages, setAside, placeOf, rules } = looked
  const flaws = bankFlaws(items, languages, rules)
  const byItem = new Map<string | null, Flaw[]>()
  for (const flaw of flaws) byItem.set(flaw.item, [...(byItem.get(flaw.item) ?? []), flaw])
  const ofItems = items.map(({ id }, at) => {
    const own = byItem.get(id) ?? []
    return said(path, siftFlaws(own, setAside(at)), (field) => placeOf(at, field), id)
  })
  const ofBank = byItem.get(null) ?? []
  const all = [...ofItems, said(path, siftFlaws(ofBank, setAside(null)), () => start, '')]
  return {
    findings: all.flatMap(({ findings }) => findings),
    aside: all.flatMap(({ aside }) => aside),
  }
}

function said(
  path: string,
  { standing, aside, inVain }: Sifted,
  placeOf: (field: string) => Place,
  item: string,
) {
  const finding = (flaw: Flaw) => ({
    ...warning(
      path,
      placeOf(fieldOf[flaw.code]),
      flaw.code,
      item,
      flaw.locale ?? '',
      ...(flaw.values as never),
    ),
  })
  return {
    findings: [
      ...standing.map(finding),
      ...inVain.map(({ flaw }) =>
        warning(path, placeOf('set_aside'), 'set-aside-in-vain', item, flaw),
      ),
    ],
    aside: aside.map(({ flaw, reason }) => ({ finding: finding(flaw), reason })),
  }
}
