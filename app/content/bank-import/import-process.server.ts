import { readExchangeFile, type ReadFile } from '#app/exchange/formats.ts'
import type { Format } from '#app/domain/catalog/exchange-codes.ts'

/** What the process that reads uploads is told, and what it says. */
export type ToImporter = { name: string; bytes: Uint8Array; format?: Format }
export type FromImporter = { kind: 'ready' } | { kind: 'read'; file: ReadFile }

const say = (message: FromImporter) => process.send?.(message)

process.on('message', ({ name, bytes, format }: ToImporter) => {
  // What no reader has foreseen ends the process, which the one that asks takes for a refusal.
  void readExchangeFile(bytes, name, format).then((file) => say({ kind: 'read', file }))
})
say({ kind: 'ready' })
