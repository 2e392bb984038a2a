import { Link } from '@remix-run/react'
import { learnMessages } from '#app/i18n/learn.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { State } from '#app/ui/state.tsx'
import type { LessonLine } from './lesson-line.ts'

/** The lessons of a course, each with the question it answers; links once the course is taken up. */
export function LessonLines({
  course,
  lessons,
  open,
}: {
  course: string
  lessons: readonly LessonLine[]
  open: boolean
}) {
  const messages = useMessages(learnMessages)
  return (
    <ol>
      {lessons.map(({ slug, number, title, question, minutes, state }) => (
        <li
          key={slug}
          className="grid grid-cols-[1.75rem_minmax(0,1fr)_auto] items-baseline gap-x-2 border-b py-3.5"
        >
          <span className="text-ink-3">{number}</span>
          <div className="min-w-0">
            {open ? (
              <Link
                to={`/learn/courses/${course}/${slug}`}
                className="text-md font-strong hover:underline"
              >
                {title}
              </Link>
            ) : (
              <span className="text-md font-strong">{title}</span>
            )}
            <p className="mt-0.5 text-sm text-ink-2">{question}</p>
          </div>
          <span className="text-sm whitespace-nowrap">
            {state === 'read' ? (
              <State kind="done">{messages.read}</State>
            ) : state === 'begun' ? (
              <State kind="in-progress">{messages.begun}</State>
            ) : (
              <span className="text-ink-3">{messages.readMinutes(minutes)}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
