import { useNavigation } from '@remix-run/react'
import type { Finding } from '#app/domain/catalog/finding.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachImportMessages } from '#app/i18n/teach-import.ts'
import { Button } from '#app/ui/button.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import { FindingList } from '../findings/finding-list.tsx'
import type { EntryRow } from './entry-row.server.ts'

type View = {
  counts: Record<EntryRow['group'], number>
  problems: readonly unknown[]
  findings: Finding[]
  exams: string[]
  courses: number
  edition: number | null
  seen: string
  by: string
}

/** What importing comes to, and where a trainer puts their name to it, or gives it up. */
export function ImportSign({ view }: { view: View }) {
  const messages = useMessages(teachImportMessages)
  const { counts, problems, findings, exams, courses, edition, seen, by } = view
  const busy = useNavigation().formData?.get('do') === 'import'
  const broken = findings.some(({ severity }) => severity === 'error')
  const left = counts.refused + counts.unfit + counts.stray
  return (
    <section>
      <WuRule />
      <div className="space-y-3 bg-sheet px-4 py-4 md:px-6">
        <input type="hidden" name="seen" value={seen} />
        {findings.length > 0 && (
          <>
            <Flash kind={broken ? 'problem' : 'note'}>
              {broken ? messages.findings : messages.doubts}
            </Flash>
            <FindingList findings={findings} />
          </>
        )}
        <div className="max-w-measure space-y-1 text-sm text-ink-2">
          {edition !== null && (
            <p className="text-ink">
              {messages.sum(counts.new, counts.revised)}
              {' · '}
              {messages.edition(edition)}
            </p>
          )}
          {exams.length > 0 && <p>{messages.exams(exams.join(' · '))}</p>}
          {courses > 0 && <p>{messages.courses(courses)}</p>}
          {left > 0 && <p>{messages.left(left)}</p>}
          {edition !== null && <p>{messages.signed(by)}</p>}
        </div>
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
          <Button
            type="submit"
            name="do"
            value="import"
            kind={edition === null ? 'plain' : 'seal'}
            glyph="saved"
            busy={busy}
            busyLabel={messages.importing}
            unavailable={
              problems.length > 0 ? messages.blocked : broken ? messages.blockedExams : undefined
            }
          >
            {edition === null ? messages.finish : messages.import}
          </Button>
          <details>
            <summary className="py-2 text-sm text-link">{messages.discard}</summary>
            <p className="text-sm text-ink-2">{messages.discardWhat}</p>
            <Button type="submit" name="do" value="discard" small>
              {messages.discard}
            </Button>
          </details>
        </div>
      </div>
    </section>
  )
}
