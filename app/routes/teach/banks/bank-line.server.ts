import type { BankRevision } from '#app/data/catalog.server.ts'
import type { BankManifest } from '#app/domain/catalog/bank.ts'
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

/** A bank as one line of a trainer's list. */
export type BankLine = {
  slug: string
  title: string
  otherTitle: string
  practice: number
  exam: number
  state: ShelfState
  found: FindingCount
  edition: Edition | null
}

/** The line of a bank; one that cannot be read and was never published has its slug for a title. */
export async function bankLine(
  { slug, state, manifest, revision }: ShelfEntry<BankManifest, BankRevision>,
  { content }: Disk,
  locale: Locale,
): Promise<BankLine> {
  const items = manifest?.items ?? []
  const practice = items.filter(({ pool }) => pool === 'practice').length
  return {
    slug,
    state,
    title: manifest ? inLocale(manifest.title, locale) : slug,
    otherTitle: manifest ? inLocale(manifest.title, locale === 'en' ? 'zh-CN' : 'en') : slug,
    practice,
    exam: items.length - practice,
    found: countFindings(findingsIn(content.findings, `banks/${slug}.yaml`)),
    edition: await editionOf(revision),
  }
}
