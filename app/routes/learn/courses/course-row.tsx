import { Form, Link } from '@remix-run/react'
import { isUnderWay } from '#app/domain/training/standing.ts'
import { learnMessages } from '#app/i18n/learn.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Cover } from '#app/ui/cover.tsx'
import { lineTarget, type CourseLine } from './course-line.ts'
import { DueState } from './due-state.tsx'

/** One course in a list: cover, title, what is next, where it stands, the way on. */
export function CourseRow({ line }: { line: CourseLine }) {
  const messages = useMessages(learnMessages)
  const { slug, standing, next, exam, taken } = line
  const locale = useLocale()
  const note = line.completedOn
    ? messages.completedAt(formatDate(line.completedOn, locale, { year: true }))
    : standing.next?.kind === 'exam' && exam
      ? isUnderWay(standing)
        ? messages.examUnderWay
        : messages.examFacts(exam)
      : next && standing.read > 0
        ? `${messages.lessonNumber(next.number)}\u2003${next.title}`
        : messages.courseSize(standing.lessons, standing.minutesLeft)
  return (
    <li className="grid grid-cols-[44px_minmax(0,1fr)] items-center gap-x-4 gap-y-2 border-b px-4 py-3.5 md:grid-cols-[44px_minmax(0,1fr)_150px_120px] md:px-6">
      <Cover slip={line.slip} cloth={line.cloth} />
      <div className="min-w-0">
        <Link to={`/learn/courses/${slug}`} className="text-md font-strong hover:underline">
          {line.title}
        </Link>
        <p className="text-sm text-ink-2">{note}</p>
      </div>
      <div className="col-start-2 flex items-center justify-between gap-3 md:contents">
        <span className="text-sm">
          <DueState line={line} />
        </span>
        <span className="whitespace-nowrap md:justify-self-end">
          {taken || standing.state === 'done' ? (
            <ButtonLink to={lineTarget(line)}>{wayOn(line, messages)}</ButtonLink>
          ) : (
            <Form method="post" action={`/learn/courses/${slug}`}>
              <Button type="submit">{messages.start}</Button>
            </Form>
          )}
        </span>
      </div>
    </li>
  )
}

function wayOn(
  { standing }: CourseLine,
  messages: { toExam: string; continueExam: string; resume: string; start: string; see: string },
): string {
  if (standing.next === null) return messages.see
  if (isUnderWay(standing)) return messages.continueExam
  if (standing.next.kind === 'exam') return messages.toExam
  return standing.state === 'due' ? messages.start : messages.resume
}
