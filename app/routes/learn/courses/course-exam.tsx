import { Link } from '@remix-run/react'
import { isUnderWay } from '#app/domain/training/standing.ts'
import { learnMessages } from '#app/i18n/learn.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { State } from '#app/ui/state.tsx'
import { TitleText } from '#app/ui/title-text.tsx'
import type { CourseLine } from './course-line.ts'

/** The exam that ends a course, after its lessons; a link once the course is taken up. */
export function CourseExam({
  line: { exam, taken, standing },
  slug,
  title,
}: {
  line: CourseLine
  slug: string
  title: string
}) {
  const messages = useMessages(learnMessages)
  const words = <TitleText>{title}</TitleText>
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-2 border-b py-3.5 ps-9">
      <div className="min-w-0">
        {taken ? (
          <Link to={`/learn/exams/${slug}`} className="text-md font-strong hover:underline">
            {words}
          </Link>
        ) : (
          <span className="text-md font-strong">{words}</span>
        )}
        {exam && (
          <p className="mt-0.5 text-sm text-ink-2">
            {isUnderWay(standing) ? messages.examUnderWay : messages.examFacts(exam)}
          </p>
        )}
      </div>
      <span className="text-sm whitespace-nowrap">
        {standing.state === 'done' && <State kind="done">{messages.examPassed}</State>}
        {standing.state === 'not-passed' && <State kind="not-passed" />}
        {standing.next?.kind === 'exam' && (
          <State kind={isUnderWay(standing) ? 'in-progress' : 'due'} />
        )}
      </span>
    </div>
  )
}
