import type { ShelfState } from '#app/domain/catalog/shelf-state.ts'
import type { Locale, LocalizedText } from '#app/domain/locale.ts'
import { textPair, type TextPair } from '../languages/text-pair.ts'
import { editionOf, type Edition, type Published } from './edition.server.ts'
import {
  countFindings,
  findingsIn,
  type Disk,
  type FindingCount,
  type ShelfEntry,
} from './shelf.ts'

/** What a course, bank or exam is called and where it stands. */
export type ShelfHeading = {
  slug: string
  /** The slug for one that cannot be read and was never published. */
  title: TextPair
  state: ShelfState
  edition: Edition | null
}

/** A course, bank or exam as far as all lines of a trainer's lists are alike. */
export type ShelfLine = ShelfHeading & { found: FindingCount }

type Entry = ShelfEntry<{ title: LocalizedText }, Published>

export async function shelfHeading(
  { slug, state, manifest, revision }: Entry,
  locale: Locale,
): Promise<ShelfHeading> {
  const title = manifest ? textPair(manifest.title, locale) : { own: slug, other: null }
  return { slug, state, title, edition: await editionOf(revision) }
}

/** The line of something whose files are at `place`. */
export async function shelfLine(
  entry: Entry,
  place: string,
  { content }: Disk,
  locale: Locale,
): Promise<ShelfLine> {
  const found = countFindings(findingsIn(content.findings, place))
  return { ...(await shelfHeading(entry, locale)), found }
}
