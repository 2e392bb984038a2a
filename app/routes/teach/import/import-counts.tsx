import { useMessages } from '#app/i18n/locale.tsx'
import { teachImportMessages } from '#app/i18n/teach-import.ts'
import { Flash } from '#app/ui/flash.tsx'
import { Section } from '#app/ui/section.tsx'
import type { EntryRow } from './entry-row.server.ts'
import { GroupMark } from './group-mark.tsx'
import { ProblemLines, type ShownProblem } from './problem-lines.tsx'

/** How many entries importing would do what with, and what was noticed of the file as a whole. */
export function ImportCounts({
  counts,
  notes,
  lacksLanguage,
}: {
  counts: Record<EntryRow['group'], number>
  notes: readonly ShownProblem[]
  /** Whether items cannot be imported because the bank is in two languages and the file in one. */
  lacksLanguage: boolean
}) {
  const messages = useMessages(teachImportMessages)
  const groups = Object.entries(counts) as [EntryRow['group'], number][]
  return (
    <Section title={messages.outcome}>
      <ul className="flex flex-wrap gap-x-8 gap-y-2 py-3">
        {groups
          .filter(([, count]) => count > 0)
          .map(([group, count]) => (
            <li key={group} className="flex items-baseline gap-x-2 text-sm">
              <GroupMark group={group} />
              <span>{group === 'stray' ? messages.strayCount(count) : messages.count(count)}</span>
            </li>
          ))}
      </ul>
      {lacksLanguage && <Flash kind="note">{messages.needsBoth}</Flash>}
      {notes.length > 0 && (
        <div className="border-t py-3 text-sm">
          <h3 className="font-strong">{messages.notes}</h3>
          <ProblemLines problems={notes} />
        </div>
      )}
    </Section>
  )
}
