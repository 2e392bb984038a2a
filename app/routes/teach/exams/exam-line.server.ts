import type { ExamRevision } from '#app/data/catalog.server.ts'
import { drawTotal } from '#app/domain/catalog/draw-supply.ts'
import type { ExamManifest } from '#app/domain/catalog/exam.ts'
import type { ShelfState } from '#app/domain/catalog/shelf-state.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import { editionOf, type Edition } from '../shelf/edition.server.ts'
import {
  countFindings,
  findingsIn,
  type Disk,
  type FindingCount,
  type ShelfEntry,
} from '../shelf/shelf.ts'

/** An exam as one line of a trainer's list. */
export type ExamLine = {
  slug: string
  title: string
  otherTitle: string
  items: number
  points: number
  state: ShelfState
  found: FindingCount
  edition: Edition | null
}

/** The line of an exam; one that cannot be read and was never published has its slug for a title. */
export async function examLine(
  { slug, state, manifest, revision }: ShelfEntry<ExamManifest, ExamRevision>,
  { content }: Disk,
  locale: Locale,
): Promise<ExamLine> {
  const draw = manifest?.draw ?? []
  return {
    slug,
    state,
    title: manifest ? inLocale(manifest.title, locale) : slug,
    otherTitle: manifest ? inLocale(manifest.title, locale === 'en' ? 'zh-CN' : 'en') : slug,
    items: draw.reduce((sum, { rule }) => sum + rule.count, 0),
    points: drawTotal(draw),
    found: countFindings(findingsIn(content.findings, `exams/${slug}.yaml`)),
    edition: await editionOf(revision),
  }
}
