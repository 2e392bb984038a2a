import type { Format } from '#app/domain/catalog/exchange-codes.ts'
import type { ExchangeItem, ExchangeOption } from '#app/exchange/exchange-item.ts'
import { readExchangeFile } from '#app/exchange/formats.ts'
import { inEnglish } from '#app/exchange/exam-text/in-english.ts'
import { writeExamText } from '#app/exchange/exam-text/write-exam-text.ts'
import { entriesOf, type ImportDraft, type ImportEntry } from './import-entry.ts'

/** The text in which an entry is put right; null for an item that exam text cannot hold. */
export function entryText({ item, own, source }: ImportEntry): string | null {
  if (source !== undefined) return source
  if (!item || own) return null
  const { text, losses } = writeExamText([item])
  if (losses.some(({ code }) => code === 'left-out')) return null
  const isChinese = /\p{Script=Han}/u.test(item.stem)
  return isChinese ? text.trim() : inEnglish(text.trim())
}

/**
 * An entry read again from the text that its trainer has typed: one entry, or several where the text now
 * holds several items. What still cannot be read keeps the text as typed. A text that was emptied leaves
 * the entry out. What exam text cannot say of an item, such as reasons of its options, is kept from before.
 */
export async function rereadEntry(
  entry: ImportEntry,
  typed: string,
  draft: Pick<ImportDraft, 'nextKey'>,
): Promise<ImportEntry[]> {
  if (typed.trim() === '') return [{ ...entry, source: '', skipped: true }]
  const format: Format = entry.format ?? 'text'
  const file = await readExchangeFile(new TextEncoder().encode(typed), '', format)
  const { entries, notes } = entriesOf(file, draft.nextKey)
  const { line, sheet } = entry
  const at = { line, ...(sheet !== undefined && { sheet }) }
  const whole = entries.every(({ item }) => item !== undefined) && entries.length > 0
  if (!whole) {
    const problems = [...entries.flatMap((one) => one.problems), ...notes]
    return [{ key: entry.key, ...at, problems, source: typed, format, isItem: entry.isItem }]
  }
  return entries.map(({ item, problems, key }, place) => ({
    key: place === 0 ? entry.key : key,
    ...at,
    item: { ...keptFrom(entry.item, item!), line },
    problems,
    source: entries.length === 1 ? typed : undefined,
    format,
    isItem: true,
  }))
}

/** The item read anew, with what exam text has no place for as the item before had it. */
function keptFrom(before: ExchangeItem | undefined, now: ExchangeItem): ExchangeItem {
  if (!before) return now
  const reasonOf = ({ text, why }: ExchangeOption) =>
    why ?? before.options.find((option) => option.text === text)?.why
  const options = now.options.map((option) => {
    const why = reasonOf(option)
    return why === undefined ? option : { ...option, why }
  })
  const scoring = 'scoring' in before && before.kind === now.kind ? before.scoring : undefined
  return { ...now, options, ...(scoring && { scoring }) } as ExchangeItem
}
