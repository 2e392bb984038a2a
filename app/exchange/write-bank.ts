import { stringify } from 'yaml'
import { Difficulty, type Pool } from '#app/domain/catalog/item.ts'
import type { Locale } from '#app/domain/locale.ts'
import type { ExchangeItem } from './exchange-item.ts'

export type BankHeading = { slug: string; title: string; locale: Locale; pool: Pool }

/**
 * Writes items as a bank in one language, in the format of docs/authoring.md. Ids are the slug and a
 * number; a rationale becomes the `why` of the options in the key. Points stay out, since exams give
 * them, and so do words for difficulty that are not ours.
 */
export function writeBank(heading: BankHeading, items: readonly ExchangeItem[]): string {
  const { slug, title, locale, pool } = heading
  const text = (value: string) => ({ [locale]: value })
  const bank = {
    slug,
    title: text(title),
    languages: [locale],
    items: items.map((item, i) => ({
      id: `${slug}-${String(i + 1).padStart(3, '0')}`,
      pool,
      kind: item.kind,
      ...(Difficulty.safeParse(item.difficulty).success && { difficulty: item.difficulty }),
      stem: text(item.stem),
      ...answerOf(item, text),
    })),
  }
  return stringify(bank, { lineWidth: 0 })
}

function answerOf(item: ExchangeItem, text: (value: string) => Record<string, string>) {
  const why = item.rationale === undefined ? undefined : text(item.rationale)
  if (item.kind === 'true-false') {
    const key = item.key[0] === 'true'
    return { key, ...(why && { why: { [String(key)]: why } }) }
  }
  const key = item.key.map((label) => label.toLowerCase())
  const options = item.options.map((option) => ({
    id: option.label.toLowerCase(),
    ...text(option.text),
    ...(why && item.key.includes(option.label) && { why }),
  }))
  return { options, key: item.kind === 'single-choice' ? key[0] : key }
}

/** A slug out of a file name: its ASCII words, or `imported-bank` when it has none. */
export function slugOf(fileName: string): string {
  const slug = fileName
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return /[a-z]/.test(slug) ? slug : 'imported-bank'
}
