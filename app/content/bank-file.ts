import { z } from 'zod'
import { Difficulty, Item, MultipleChoiceScoring, Pool } from '#app/domain/catalog/item.ts'
import { Slug } from '#app/domain/catalog/slug.ts'
import { Locale, LocalizedText } from '#app/domain/locale.ts'
import type { Finding } from './finding.ts'
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

/** A bank as its file says it, and where each item stands in the file. */
export type Bank = z.infer<typeof BankFile> & {
  path: string
  placeOf: (item: number, field?: string) => { line: number; column: number }
}

/** Reads a bank file; one broken item is enough for there to be no bank. */
export function readBank(path: string, text: string): { bank: Bank | null; findings: Finding[] } {
  const { file, findings } = readYaml(path, text, BankFile)
  if (!file) return { bank: null, findings }
  const { value, placeOf } = file
  const bank: Bank = {
    ...value,
    path,
    placeOf: (item, field) => placeOf(['items', item, ...(field ? [field] : [])]),
  }
  return { bank, findings: bank.items.flatMap((_, index) => itemFindings(bank, index)) }
}

/** Texts an item lacks in the bank's languages (errors), and what would make it better (warnings). */
function itemFindings(bank: Bank, index: number): Finding[] {
  const item = bank.items[index]!
  const report = (severity: Finding['severity'], code: string, message: string, field?: string) => ({
    severity,
    path: bank.path,
    ...bank.placeOf(index, field),
    code,
    message: `${item.id}: ${message}`,
  })
  const options = item.kind === 'true-false' ? [] : item.options
  const findings: Finding[] = []
  for (const language of bank.languages) {
    if (!item.stem[language])
      findings.push(report('error', 'missing-language', `the stem has no ${language}`, 'stem'))
    for (const { id, text } of options)
      if (!text[language])
        findings.push(
          report('error', 'missing-language', `option ${id} has no ${language}`, 'options'),
        )
  }
  for (const field of ['competency', 'difficulty', 'lesson'] as const)
    if (!item[field]) findings.push(report('warning', `no-${field}`, `has no ${field}`))
  const explained =
    item.kind === 'true-false' ? item.why.true && item.why.false : options.every(({ why }) => why)
  if (!explained) findings.push(report('warning', 'no-rationale', 'not every option says why'))
  return findings
}
