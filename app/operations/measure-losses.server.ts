import { foreignItems } from '#app/content/bank-import/foreign-items.ts'
import { writeApart } from '#app/content/bank-import/exchange-apart.server.ts'
import { findBank } from '#app/data/catalog.server.ts'
import { Lru } from '#app/data/lru.ts'
import {
  WRITTEN_FORMATS,
  type LossCode,
  type WrittenFormat,
} from '#app/domain/catalog/exchange-codes.ts'
import type { Locale } from '#app/domain/locale.ts'

/** What a format does not hold of a bank: of how many items what is lost. */
export type FormatLosses = { format: WrittenFormat; losses: { code: LossCode; items: number }[] }

/** A workbook is dated, and what it loses does not depend on the day. */
const anyDay = new Date('2000-01-01')

const measured = new Lru<FormatLosses[]>(50)

/**
 * What each foreign format would leave out of a bank in force, in one language, told before anything is
 * taken away; null when there is no such bank. Found by writing all of it and reading it back, once for each
 * revision.
 */
export async function measureLosses(
  slug: string,
  locale: Locale,
): Promise<{ items: number; formats: FormatLosses[] } | null> {
  const bank = await findBank(slug)
  if (!bank) return null
  const key = `${bank.hash} ${locale}`
  const known = measured.get(key)
  if (known) return { items: bank.items.length, formats: known }
  const { foreign, without } = foreignItems(bank.items, locale)
  // A Word document holds the lines of exam text, and loses what they lose.
  const formats = WRITTEN_FORMATS.filter((format) => format !== 'docx')
  const written = await writeApart({ items: foreign, formats, title: slug, at: anyDay })
  const found = WRITTEN_FORMATS.map((format): FormatLosses => {
    const asked = format === 'docx' ? 'text' : format
    const { losses } = written.find((one) => one.format === asked)!
    const counts = new Map<LossCode, number>()
    if (without.length > 0) counts.set('left-out', without.length)
    for (const { code } of losses) counts.set(code, (counts.get(code) ?? 0) + 1)
    return { format, losses: [...counts].map(([code, items]) => ({ code, items })) }
  })
  measured.set(key, found)
  return { items: bank.items.length, formats: found }
}
