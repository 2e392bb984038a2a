import { Form } from '@remix-run/react'
import { formatDate } from '#app/i18n/format.ts'
import { itemMessages } from '#app/i18n/items.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { notebookMessages } from '#app/i18n/notebook.ts'
import { State } from '#app/ui/state.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { resultPath } from '../exam/exam-paths.ts'
import { LessonLink } from '../result/lesson-link.tsx'
import { ReviewedItem } from '../result/reviewed-item.tsx'
import type { NotebookLine as Line } from './notebook-view.server.ts'
import { practiseFormId } from './practise-form.tsx'

/** An item that was missed: when and where, what is right and why, and what can be done with it. */
export function NotebookLine({ line, action }: { line: Line; action: string }) {
  const messages = useMessages(notebookMessages)
  const words = useMessages(itemMessages)
  const locale = useLocale()
  const { review, itemId, stem } = line
  const date = formatDate(line.missedOn, locale)
  return (
    <article className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2.5 border-b border-rule-mid py-4.5">
      <div>
        {line.isPractised && (
          <label className="grid size-7 place-items-center">
            <input
              type="checkbox"
              form={practiseFormId}
              name="entry"
              value={itemId}
              aria-label={messages.choose(stem)}
              className="tick"
            />
          </label>
        )}
      </div>
      <div className="min-w-0">
        <h3 className="text-md leading-body font-strong whitespace-pre-line">{stem}</h3>
        <p className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-ink-2">
          <span>
            {line.misses > 1 ? messages.missedOften(line.misses, date) : messages.missedOnce(date)}
          </span>
          {line.exam ? (
            <TextLink quiet to={resultPath(line.exam.attempt)}>
              {line.exam.title}
            </TextLink>
          ) : (
            <span>{messages.fromCheck}</span>
          )}
          {line.competency && <span>{line.competency}</span>}
          {line.state === 'mastered' && <State kind="done">{messages.mastered}</State>}
        </p>
        <details className="mt-2">
          <summary className="link min-h-6 text-sm">{messages.answerAndWhy}</summary>
          <div className="mt-2 leading-body">
            {!line.answered && <p className="border-t py-2 text-late">{messages.unanswered}</p>}
            <ReviewedItem review={review} words={words} />
          </div>
        </details>
        <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          {line.lesson && <LessonLink lesson={line.lesson} />}
          <Form method="post" action={action} preventScrollReset className="ms-auto">
            <input type="hidden" name="item" value={itemId} />
            <button
              name="mark"
              value={line.state === 'aside' ? 'back' : 'known'}
              className="link quiet min-h-6 text-sm"
            >
              {line.state === 'aside' ? messages.back : messages.known}
            </button>
          </Form>
        </div>
      </div>
    </article>
  )
}
