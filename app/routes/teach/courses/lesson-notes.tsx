import { useMessages } from '#app/i18n/locale.tsx'
import { teachCourseMessages } from '#app/i18n/teach-courses.ts'
import { classNames } from '#app/ui/class-names.ts'
import { Glyph } from '#app/ui/glyph.tsx'
import { FindingNote } from '../findings/finding-note.tsx'
import type { LessonRow } from './lesson-row.server.ts'

/** Between the two: ✓ nothing to compare, ○ one is missing, ▲ to be compared. */
export function PairMark({ lesson: { number, doubts } }: { lesson: LessonRow }) {
  const messages = useMessages(teachCourseMessages)
  const missing = doubts.some(({ kind }) => kind === 'missing')
  return (
    <span className="grid place-items-center border-x text-ink-3 max-xl:hidden">
      {number === null ? null : doubts.length === 0 ? (
        <Glyph name="saved" label={messages.agrees} />
      ) : (
        <span className="text-late">
          <Glyph name={missing ? 'due' : 'overdue'} label={messages.stale} />
        </span>
      )}
    </span>
  )
}

/** Beside the two: what a translator or author should look at. */
export function LessonNotes({ lesson: { number, doubts, findings } }: { lesson: LessonRow }) {
  const messages = useMessages(teachCourseMessages)
  const quiet = number !== null && doubts.length + findings.length === 0
  return (
    <div
      className={classNames(
        'space-y-2 text-sm max-xl:col-start-2 xl:border-s xl:bg-paper xl:px-3.5 xl:py-3',
        !quiet && 'pb-3 max-xl:ps-1 max-xl:pt-1.5 xl:border-s-3 xl:border-s-late',
      )}
    >
      {number === null && <p className="text-ink-2">{messages.removedLesson}</p>}
      {doubts.map((doubt) => (
        <p
          key={`${doubt.kind} ${'locale' in doubt ? doubt.locale : ''}`}
          className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2"
        >
          <span className="text-late">
            <Glyph name={doubt.kind === 'missing' ? 'due' : 'overdue'} />
          </span>
          {messages.doubt(doubt)}
        </p>
      ))}
      {findings.map((finding, at) => (
        <FindingNote key={at} finding={finding} />
      ))}
    </div>
  )
}
