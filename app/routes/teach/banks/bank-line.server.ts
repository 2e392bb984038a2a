import type { BankRevision } from '#app/data/catalog.server.ts'
import type { BankManifest } from '#app/domain/catalog/bank.ts'
import type { Locale } from '#app/domain/locale.ts'
import { shelfLine, type ShelfLine } from '../shelf/shelf-heading.server.ts'
import type { Disk, ShelfEntry } from '../shelf/shelf.ts'

/** A bank as one line of a trainer's list. */
type BankLine = ShelfLine & { practice: number; exam: number }

export async function bankLine(
  entry: ShelfEntry<BankManifest, BankRevision>,
  disk: Disk,
  locale: Locale,
): Promise<BankLine> {
  const items = entry.manifest?.items ?? []
  const practice = items.filter(({ pool }) => pool === 'practice').length
  return {
    ...(await shelfLine(entry, `banks/${entry.slug}.yaml`, disk, locale)),
    practice,
    exam: items.length - practice,
  }
}
