import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import { writeChecked, type WrittenFile } from '#app/exchange/write-checked.ts'
import { readAiken } from './read-aiken.ts'

/** Writes single choices as Aiken, which knows no other kind, no reasons and no text of several lines. */
export function writeAiken(items: readonly ExchangeItem[]): WrittenFile {
  const { written, losses } = writeChecked(items, {
    write: (item) => (item.kind === 'single-choice' ? aikenOf(item) : undefined),
    alone: (text) => text,
    read: readAiken,
  })
  return { text: written.map(({ text }) => text).join('\n'), losses }
}

function aikenOf({ stem, options, key }: ExchangeItem): string {
  const lines = options.map(({ label, text }) => `${label}. ${text}\n`).join('')
  return `${stem}\n${lines}ANSWER: ${key[0]}\n`
}
