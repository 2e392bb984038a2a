import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { Glyph } from '#app/ui/glyph.tsx'
import type { FindingCount } from '../shelf/shelf.ts'

/** How much the check found, errors first. */
export function FindingCounts({ errors, warnings }: FindingCount) {
  const messages = useMessages(teachMessages)
  if (errors + warnings === 0)
    return (
      <span className="text-ink-3">
        <Glyph name="saved" /> {messages.noFindings}
      </span>
    )
  return (
    <span className="flex flex-wrap gap-x-3">
      {errors > 0 && (
        <span className="text-late">
          <Glyph name="overdue" /> {messages.errorCount(errors)}
        </span>
      )}
      {warnings > 0 && (
        <span className="text-link">
          <Glyph name="flag" /> {messages.warningCount(warnings)}
        </span>
      )}
    </span>
  )
}
