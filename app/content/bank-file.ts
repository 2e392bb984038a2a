import { z } from 'zod'
import type { Finding, FindingAside, Place } from '#app/domain/catalog/finding.ts'
import type { SetAside } from '#app/domain/catalog/flaws/set-aside.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { Slug } from '#app/domain/catalog/slug.ts'
import { Locale, LocalizedText } from '#app/domain/locale.ts'
import { flawFindings } from './bank-flaws.ts'
import { error, warning } from './finding.ts'
import { asides, ItemEntry } from './item-entry.ts'
import { readYaml } from './yaml-file.ts'

const BankFile = z.strictObject({
  slug: Slug,
  title: LocalizedText,
  languages: z.array(Locale).min(1).default(['zh-CN', 'en']),
  /** The edition that the file was written from, where it was exported; no part of what is published. */
  edition: z.number().int().min(1).optional(),
  items: z.array(ItemEntry).min(1),
  ...asides,
})

/** What authors have set aside of each item and of the bank; no part of what is published. */
const BankAsides = z.object({ items: z.array(z.object(asides)), ...asides })

/** A bank as its file says it. */
export type Bank = Omit<z.infer<typeof BankFile>, 'set_aside'> & {
  path: string
  /** The line on which each item begins. */
  lines: number[]
  /** The flaws that its author has set aside. */
  asides: FindingAside[]
  /** The same as the file writes them. */
  setAside: BankSetAside
}

/** What the file of a bank sets aside, of the bank as a whole and of its items by id. */
export type BankSetAside = { bank: SetAside[]; items: Record<string, SetAside[]> }

/** A bank while its folder is read: it can still say where each part of it stands. */
export type BankSource = { bank: Bank; placeOf: (item: number, field?: string) => Place }

/** Reads a bank file; one broken item is enough for there to be no bank. */
export function readBank(
  path: string,
  text: string,
): { source: BankSource | null; findings: Finding[] } {
  const { file, findings } = readYaml(path, text, BankFile)
  if (!file) return { source: null, findings }
  const { set_aside: _, ...value } = file.value
  const written = BankAsides.parse(file.written)
  const placeOf = (item: number, field?: string) =>
    file.placeOf(['items', item, ...(field ? [field] : [])])
  const lines = value.items.map((_, item) => placeOf(item).line)
  const flaws = flawFindings({
    path,
    ...value,
    setAside: (item) => (item === null ? written : written.items[item]!).set_aside,
    placeOf,
  })
  const setAside: BankSetAside = {
    bank: written.set_aside,
    items: Object.fromEntries(
      value.items.flatMap(({ id }, item) => {
        const own = written.items[item]!.set_aside
        return own.length > 0 ? [[id, own]] : []
      }),
    ),
  }
  const bank = { ...value, path, lines, asides: flaws.aside, setAside }
  const source: BankSource = { bank, placeOf }
  return {
    source,
    findings: [...value.items.flatMap((_, item) => itemFindings(source, item)), ...flaws.findings],
  }
}

/** Texts an item lacks in the bank's languages (errors), and what would make it better (warnings). */
export function itemFindings({ bank, placeOf }: BankSource, index: number): Finding[] {
  const item = bank.items[index]!
  const texts = learnersTexts(item)
  const missing = bank.languages.flatMap((language) =>
    texts
      .filter(({ text }) => !text[language])
      .map(({ field, id }) => {
        const at = placeOf(index, field)
        if (field === 'stem')
          return error(bank.path, at, 'stem-missing-language', item.id, language)
        return error(bank.path, at, 'option-missing-language', item.id, id, language)
      }),
  )
  const absent = (['competency', 'difficulty', 'lesson'] as const)
    .filter((field) => !item[field])
    .map((field) => warning(bank.path, placeOf(index), `no-${field}`, item.id))
  return [...missing, ...absent]
}

type FieldText = { field: string; id: string; text: LocalizedText }

/** What no learner is shown before answering, or what is one for all languages. */
const others = new Set(['why', 'rationale', 'model', 'accept', 'rubric'])

/** Every text that a learner needs to answer, with the field it stands in and the part it belongs to. */
function learnersTexts(item: Item): FieldText[] {
  const walk = (value: unknown, field: string, id: string): FieldText[] => {
    if (typeof value !== 'object' || value === null) return []
    if (LocalizedText.safeParse(value).success) return [{ field, id, text: value as LocalizedText }]
    const own = 'id' in value ? [id, String(value.id)].filter(Boolean).join('/') : id
    return Object.entries(value)
      .filter(([key]) => !others.has(key))
      .flatMap(([, inner]) => walk(inner, field, own))
  }
  return Object.entries(item)
    .filter(([field]) => !others.has(field))
    .flatMap(([field, value]) => walk(value, field, ''))
}
