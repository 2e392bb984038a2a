import { useMessages } from '#app/i18n/locale.tsx'
import { teachGradingMessages } from '#app/i18n/teach-grading.ts'
import { Pagination } from '#app/ui/pagination.tsx'
import { Section } from '#app/ui/section.tsx'
import { State } from '#app/ui/state.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { GradedLines } from './graded-view.server.ts'
import { gradedPath, gradingPath } from './grading-path.ts'

/** What was graded, with the way to put it right. */
export function GradedList({
  exam,
  isChief,
  whose,
  list: { total, lines, page, pages, from, to },
}: {
  exam: string
  isChief: boolean
  whose: 'mine' | 'all'
  list: GradedLines
}) {
  const messages = useMessages(teachGradingMessages)
  const at = (other: number) => gradedPath(exam, { whose, page: String(other) })
  return (
    <Section
      title={whose === 'all' ? messages.doneAll : messages.doneMine}
      aside={
        isChief && (
          <TextLink to={gradedPath(exam, { whose: whose === 'all' ? 'mine' : 'all' })}>
            {whose === 'all' ? messages.doneMine : messages.doneAll}
          </TextLink>
        )
      }
    >
      {lines.length === 0 && (
        <p className="flex flex-wrap gap-x-4 py-3">
          {messages.doneNone}
          <TextLink to={gradingPath(exam)}>{messages.title}</TextLink>
        </p>
      )}
      <ul>
        {lines.map((line) => (
          <li
            key={line.key}
            className="grid gap-x-6 border-b py-2.5 md:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div className="min-w-0">
              <p className="truncate text-sm text-ink-2">{line.stem}</p>
              <p className="truncate">{line.excerpt}</p>
            </div>
            <div className="flex flex-wrap items-center gap-x-4 text-sm md:justify-end">
              <State kind={line.stage === 'settled' ? 'done' : 'due'} quiet>
                {messages.stageOf(line.stage)}
              </State>
              {line.yours !== null && (
                <span className="text-ink-2">{messages.yourMarks(line.yours, line.total)}</span>
              )}
              {line.final !== null && <span>{messages.finalMarks(line.final, line.total)}</span>}
              {line.corrections > 0 && (
                <span className="text-ink-2">{messages.correctedTimes(line.corrections)}</span>
              )}
              {line.mayCorrect && (
                <span className="py-1.5">
                  <TextLink
                    to={gradedPath(exam, { answer: line.key, whose })}
                    aria-label={`${messages.correct}: ${line.excerpt.slice(0, 40)}`}
                  >
                    {messages.correct}
                  </TextLink>
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <Pagination
          previous={page > 1 ? at(page - 1) : undefined}
          next={page < pages ? at(page + 1) : undefined}
        >
          {messages.shown(from, to, total)}
        </Pagination>
      )}
    </Section>
  )
}
