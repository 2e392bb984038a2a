import type { PlannedEntry } from './fate.ts'
import { entryText } from './entry-text.ts'
import type { ImportOutcome } from './import-outcome.ts'
import { textMark } from './revise-draft.ts'

/** How a page groups entries, those first that ask for somebody. */
export const groups = [
  'refused',
  'unfit',
  'revised',
  'repeated',
  'new',
  'unchanged',
  'stray',
  'skipped',
] as const
export type Group = (typeof groups)[number]

/** An entry as a page shows it: with the text to put right, and the mark of that text. */
export type ImportRow = PlannedEntry & { group: Group; text: string | null; mark: string }

export type ImportPage = {
  rows: ImportRow[]
  counts: Record<Group, number>
  page: number
  pages: number
  /** The place of the first row among all, from 1. */
  from: number
}

const rowsPerPage = 50

/** What group an entry belongs to. */
export function groupOf({ fate, skipped, isItem }: PlannedEntry): Group {
  if (skipped) return 'skipped'
  if (fate.is === 'refused') return isItem ? 'refused' : 'stray'
  return fate.is
}

/** One page of what an import would do, refused entries first; a page beyond the last is the last. */
export function importPage({ plan }: Pick<ImportOutcome, 'plan'>, asked: number): ImportPage {
  const grouped = plan.entries.map((entry) => ({ entry, group: groupOf(entry) }))
  const counts = Object.fromEntries(
    groups.map((group) => [group, grouped.filter((one) => one.group === group).length]),
  ) as Record<Group, number>
  const rank = ({ entry, group }: (typeof grouped)[number]) =>
    groups.indexOf(group) + (group === 'new' && entry.alike.length > 0 ? -0.5 : 0)
  const sorted = grouped.sort((one, other) => rank(one) - rank(other))
  const pages = Math.max(1, Math.ceil(sorted.length / rowsPerPage))
  const page = Math.min(Math.max(1, asked), pages)
  const first = (page - 1) * rowsPerPage
  const rows = sorted.slice(first, first + rowsPerPage).map(({ entry, group }) => {
    const text = entryText(entry)
    return { ...entry, group, text, mark: textMark(text ?? '') }
  })
  return { rows, counts, page, pages, from: first + 1 }
}
