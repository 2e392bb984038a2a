import { readExchangeFile, writeExchangeFile, type ReadFile } from '#app/exchange/formats.ts'
import type { Format, WrittenFormat } from '#app/domain/catalog/exchange-codes.ts'
import type { ExchangeItem, Loss } from '#app/exchange/exchange-item.ts'
import { ownDraft, type OwnDraft } from './own-draft.ts'

/** A file to read, a bank of ours to make a draft of, or items to write in some formats. */
export type ExchangeOrder = ToRead | ToDraft | ToWrite
export type ToDraft = { does: 'draft'; text: string; name: string; into: string }
export type ToRead = { does: 'read'; name: string; bytes: Uint8Array; format?: Format }
export type ToWrite = {
  does: 'write'
  items: ExchangeItem[]
  formats: WrittenFormat[]
  title: string
  at: Date
}
export type Written = { format: WrittenFormat; bytes: Uint8Array; losses: Loss[] }

/** What the process that reads and writes foreign files says. */
export type FromExchange =
  | { kind: 'ready' }
  | { kind: 'read'; file: ReadFile }
  | { kind: 'drafted'; read: OwnDraft }
  | { kind: 'written'; written: Written[] }

const say = (message: FromExchange) => process.send?.(message)

// What no reader has foreseen ends the process, which the one that asks takes for a refusal.
process.on('message', (order: ExchangeOrder) => void answer(order))
say({ kind: 'ready' })

async function answer(order: ExchangeOrder): Promise<void> {
  if (order.does === 'read') {
    const file = await readExchangeFile(order.bytes, order.name, order.format)
    return void say({ kind: 'read', file })
  }
  if (order.does === 'draft') {
    const { text, ...given } = order
    return void say({ kind: 'drafted', read: ownDraft(text, given) })
  }
  const written: Written[] = []
  for (const format of order.formats)
    written.push({ format, ...(await writeExchangeFile(order.items, format, order)) })
  say({ kind: 'written', written })
}
