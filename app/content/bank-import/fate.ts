import type { Competencies } from '#app/domain/catalog/competencies.ts'
import type { CourseManifest } from '#app/domain/catalog/course.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import type { Locale } from '#app/domain/locale.ts'
import type { ImportEntry } from './import-entry.ts'

/** Something that asks the same in other words: another entry by its line, or an item of the bank by its id. */
export type Alike = { line: number } | { id: string }

/** The bank that an import joins; a new one has no items yet. */
export type ImportTarget = { slug: string; languages: Locale[]; items: readonly Item[] }

/** What else the catalog has: ids of items in other banks, and what items may name. */
export type ImportCatalog = {
  taken: ReadonlySet<string>
  competencies: Competencies
  courses: readonly CourseManifest[]
}

/** What importing does with an entry. */
export type Fate =
  | { is: 'refused' }
  | { is: 'new'; item: Item }
  | { is: 'unchanged'; item: Item }
  | { is: 'revised'; item: Item; was: Item; changes: ItemField[] }
  /** It asks what another entry asks, by that one's line. */
  | { is: 'repeated'; line: number }
  /** It was read, and may not be published: the findings say why. */
  | { is: 'unfit'; item: Item | null; findings: Finding[] }

/** The fields of items that an import can change. */
export type ItemField =
  'stem' | 'options' | 'key' | 'rationale' | 'difficulty' | 'competency' | 'scoring' | 'grading'

export type PlannedEntry = ImportEntry & {
  fate: Fate
  /** Item-writing flaws, and what of the entry is not kept. */
  warnings: Finding[]
  alike: Alike[]
  /** The word of the file for what it measures names none of the competencies. */
  unknownCompetency?: string
}

/** What an import would make of a bank. */
export type ImportPlan = {
  entries: PlannedEntry[]
  /** The bank's items afterwards. */
  items: Item[]
  languages: Locale[]
  added: string[]
  revised: string[]
}
