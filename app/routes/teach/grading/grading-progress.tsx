import { Link } from '@remix-run/react'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachGradingMessages } from '#app/i18n/teach-grading.ts'
import { classNames } from '#app/ui/class-names.ts'
import { Progress } from '#app/ui/progress.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { gradedPath, gradingPath } from './grading-path.ts'
import type { ProgressView } from './progress-view.server.ts'

/** How far the exam and each of its questions have come; a question leads to its answers. */
export function GradingProgress({
  exam,
  progress,
  current,
}: {
  exam: string
  progress: ProgressView
  /** The question whose answers are being graded. */
  current: string | null
}) {
  const messages = useMessages(teachGradingMessages)
  const { questions, total, settled, third, mine } = progress
  return (
    <Section
      title={messages.progress}
      aside={<TextLink to={gradedPath(exam)}>{messages.done}</TextLink>}
    >
      <div className="flex flex-wrap items-center gap-x-8 gap-y-1 py-2 text-sm text-ink-2">
        <div className="min-w-56 flex-1 max-md:basis-full">
          <Progress done={settled} total={total} name={messages.settledAll}>
            {messages.settledOf(settled, total)}
          </Progress>
        </div>
        <p>{messages.mine(mine)}</p>
        {third > 0 && <p>{messages.third(third)}</p>}
      </div>
      <nav aria-label={messages.questions}>
        <ul className="border-t">
          {questions.map((question) => {
            const isCurrent = question.item === current
            return (
              <li
                key={question.item}
                className={classNames(
                  'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 border-b py-1 md:grid-cols-[minmax(0,1fr)_14rem_8rem]',
                  isCurrent && 'bg-link-wash',
                )}
              >
                <span className="flex min-h-6 min-w-0 items-center px-2 max-md:col-span-2">
                  {question.open > 0 ? (
                    <Link
                      to={gradingPath(exam, { question: question.item })}
                      aria-current={isCurrent || undefined}
                      preventScrollReset
                      className="link truncate py-1"
                    >
                      {question.stem}
                    </Link>
                  ) : (
                    <span className="truncate py-1">{question.stem}</span>
                  )}
                </span>
                <span className="min-w-0 px-2">
                  <Progress done={question.settled} total={question.total} name={question.stem}>
                    {messages.settledOf(question.settled, question.total)}
                  </Progress>
                </span>
                <span className="px-2 text-end text-sm text-ink-2">
                  {messages.forYou(question.open)}
                </span>
              </li>
            )
          })}
        </ul>
      </nav>
    </Section>
  )
}
