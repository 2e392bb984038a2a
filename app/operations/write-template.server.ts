import type { WrittenFormat } from '#app/domain/catalog/exchange-codes.ts'
import { writeExchangeFile } from '#app/exchange/formats.ts'
import { templateItems } from '#app/exchange/template-items.ts'

/** A template of a format: a few items that show how each kind is written, and that are read as they stand. */
export async function writeTemplate(format: WrittenFormat, at: Date): Promise<Uint8Array> {
  return (await writeExchangeFile(templateItems, format, { at })).bytes
}
