import type { ExchangeFile, ExchangeItem, Loss } from './exchange-item.ts'
import { writtenLosses } from './written-losses.ts'

/** A foreign file, and what it leaves out of the items that were to be in it. */
export type WrittenFile = { text: string; losses: Loss[] }

type Pen = {
  /** One item as the format writes it, or undefined for a kind it does not know. */
  write: (item: ExchangeItem) => string | undefined
  /** A file of that item alone. */
  alone: (written: string, item: ExchangeItem) => string
  read: (text: string) => ExchangeFile
}

/**
 * Writes items one by one and reads each back: what is not the same again is a loss, and an item whose
 * text, key or kind would be another is not written. So no loss is unnamed.
 */
export function writeChecked(items: readonly ExchangeItem[], { write, alone, read }: Pen) {
  const written: { item: ExchangeItem; text: string }[] = []
  const losses: Loss[] = []
  items.forEach((item, place) => {
    const text = write(item)
    const file = text === undefined ? undefined : read(alone(text, item))
    const back = file?.items.length === 1 && file.refused === 0 ? file.items[0] : undefined
    const codes = writtenLosses(item, back)
    losses.push(...codes.map((code) => ({ item: place, code })))
    if (!codes.includes('left-out')) written.push({ item, text: text! })
  })
  return { written, losses }
}
