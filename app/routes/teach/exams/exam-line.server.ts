import type { ExamRevision } from '#app/data/catalog.server.ts'
import { drawCount, drawTotal } from '#app/domain/catalog/draw-rule.ts'
import type { ExamManifest } from '#app/domain/catalog/exam.ts'
import type { Locale } from '#app/domain/locale.ts'
import { shelfLine, type ShelfLine } from '../shelf/shelf-heading.server.ts'
import type { Disk, ShelfEntry } from '../shelf/shelf.ts'

/** An exam as one line of a trainer's list. */
type ExamLine = ShelfLine & { items: number; points: number }

export async function examLine(
  entry: ShelfEntry<ExamManifest, ExamRevision>,
  disk: Disk,
  locale: Locale,
): Promise<ExamLine> {
  const draw = entry.manifest?.draw ?? []
  return {
    ...(await shelfLine(entry, `exams/${entry.slug}.yaml`, disk, locale)),
    items: drawCount(draw),
    points: drawTotal(draw),
  }
}
