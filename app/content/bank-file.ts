import { z } from 'zod'
import type { Finding, Place } from '#app/domain/catalog/finding.ts'
import { Difficulty, Item, MultipleChoiceScoring, Pool } from '#app/domain/catalog/item.ts'
import { Slug } from '#app/domain/catalog/slug.ts'
import { Locale, LocalizedText } from '#app/domain/locale.ts'
import { error, warning } from './finding.ts'
import { readYaml } from './yaml-file.ts'

const common = {
  id: Slug,
  pool: Pool,
  stem: LocalizedText,
  competency: Slug.optional(),
  difficulty: Difficulty.optional(),
  objective: Slug.optional(),
  lesson: z.string().optional(),
}

const OptionEntry = z
  .strictObject({
    id: z.string(),
    'zh-CN': z.string().optional(),
    en: z.string().optional(),
    why: LocalizedText.optional(),
  })
  .transform(({ id, why, ...text }) => ({ id, text, ...(why && { why }) }))

const ItemEntry = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...common,
      kind: z.literal('single-choice'),
      options: z.array(OptionEntry),
      key: z.string(),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('multiple-choice'),
      options: z.array(OptionEntry),
      key: z.array(z.string()),
      scoring: MultipleChoiceScoring.default('all-or-nothing'),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('true-false'),
      key: z.boolean(),
      why: z
        .strictObject({ true: LocalizedText.optional(), false: LocalizedText.optional() })
        .default({}),
    }),
  ])
  .pipe(Item)

const BankFile = z.strictObject({
  slug: Slug,
  title: LocalizedText,
  languages: z.array(Locale).min(1).default(['zh-CN', 'en']),
  items: z.array(ItemEntry).min(1),
})

/** A bank as its file says it. */
export type Bank = z.infer<typeof BankFile> & {
  path: string
  /** The line on which each item begins. */
  lines: number[]
}

/** A bank while its folder is read: it can still say where each part of it stands. */
export type BankSource = { bank: Bank; placeOf: (item: number, field?: string) => Place }

/** Reads a bank file; one broken item is enough for there to be no bank. */
export function readBank(
  path: string,
  text: string,
): { source: BankSource | null; findings: Finding[] } {
  const { file, findings } = readYaml(path, text, BankFile)
  if (!file) return { source: null, findings }
  const { value } = file
  const placeOf = (item: number, field?: string) =>
    file.placeOf(['items', item, ...(field ? [field] : [])])
  const lines = value.items.map((_, item) => placeOf(item).line)
  const source: BankSource = { bank: { ...value, path, lines }, placeOf }
  return { source, findings: value.items.flatMap((_, item) => itemFindings(source, item)) }
}

/** Texts an item lacks in the bank's languages (errors), and what would make it better (warnings). */
function itemFindings({ bank, placeOf }: BankSource, index: number): Finding[] {
  const item = bank.items[index]!
  const options = item.kind === 'true-false' ? [] : item.options
  const missing = bank.languages.flatMap((language) => [
    ...(item.stem[language]
      ? []
      : [error(bank.path, placeOf(index, 'stem'), 'stem-missing-language', item.id, language)]),
    ...options
      .filter(({ text }) => !text[language])
      .map(({ id }) =>
        error(bank.path, placeOf(index, 'options'), 'option-missing-language', item.id, id, language),
      ),
  ])
  const absent = (['competency', 'difficulty', 'lesson'] as const)
    .filter((field) => !item[field])
    .map((field) => warning(bank.path, placeOf(index), `no-${field}`, item.id))
  const explained =
    item.kind === 'true-false' ? item.why.true && item.why.false : options.every(({ why }) => why)
  return [
    ...missing,
    ...absent,
    ...(explained ? [] : [warning(bank.path, placeOf(index), 'no-rationale', item.id)]),
  ]
}
