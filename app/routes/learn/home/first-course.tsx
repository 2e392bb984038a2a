import { Link } from '@remix-run/react'
import { isUnderWay } from '#app/domain/training/standing.ts'
import { formatDate } from '#app/i18n/format.ts'
import { learnMessages } from '#app/i18n/learn.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Cover } from '#app/ui/cover.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { TitleText } from '#app/ui/title-text.tsx'
import { lineTarget, type CourseLine } from '../courses/course-line.ts'
import { DueState } from '../courses/due-state.tsx'

/** The one thing to do first, large, with the page's only ink button. */
export function FirstCourse({ line }: { line: CourseLine }) {
  const messages = useMessages(learnMessages)
  const locale = useLocale()
  const { standing, next, exam, dueOn } = line
  const isExam = standing.next?.kind === 'exam'
  const isRunning = isUnderWay(standing)
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-4 gap-y-4 bg-sheet p-4 md:grid-cols-[auto_minmax(0,1fr)_auto] md:items-center md:gap-6 md:p-6">
      <Cover slip={line.slip} cloth={line.cloth} large />
      <div className="min-w-0">
        <h2 className="title text-lg md:text-[1.5rem]">
          <Link to={`/learn/courses/${line.slug}`} className="hover:underline">
            <TitleText>{line.title}</TitleText>
          </Link>
        </h2>
        <p className="mt-1.5 mb-3.5 text-ink-2">
          {isExam && exam
            ? isRunning
              ? messages.examUnderWay
              : messages.examFacts(exam)
            : next && `${messages.lessonNumber(next.number)}\u2003${next.title}`}
        </p>
        <div className="mb-3 max-w-90">
          <Progress done={standing.read} total={standing.lessons}>
            {messages.lessonsRead(standing.read, standing.lessons)}
          </Progress>
        </div>
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
          <DueState line={line} />
          {standing.state === 'overdue' && dueOn && (
            <span>{messages.wasDue(formatDate(dueOn, locale))}</span>
          )}
          {!isExam && standing.minutesLeft > 0 && (
            <span>{messages.minutesLeft(standing.minutesLeft)}</span>
          )}
        </p>
      </div>
      {standing.next && (
        <div className="col-span-2 grid md:col-span-1">
          <ButtonLink kind="ink" then="right" to={lineTarget(line)}>
            {isRunning
              ? messages.continueExam
              : isExam
                ? messages.toExam
                : standing.read > 0
                  ? messages.continue
                  : messages.start}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}
