import { Form, Link, useNavigation } from '@remix-run/react'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachGradingMessages } from '#app/i18n/teach-grading.ts'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { Section } from '#app/ui/section.tsx'
import type { AnswerView } from './answer-view.server.ts'
import { gradingPath } from './grading-path.ts'
import { useKeptDraft } from './kept-draft.ts'
import { MarkChoice } from './mark-choice.tsx'
import { LONGEST_NOTE, type Typed } from './marks-request.ts'

/** The points for each criterion and a comment; what is typed outlives a page that was lost. */
export function GradeForm({
  exam,
  answer: { key, question, points, rubric },
  typed,
  openKeys,
}: {
  exam: string
  answer: AnswerView
  typed: Typed | null
  /** Shows which keys there are. */
  openKeys: () => void
}) {
  const messages = useMessages(teachGradingMessages)
  const busy = useNavigation().formMethod === 'POST'
  const isHydrated = useHydrated()
  const form = useKeptDraft(key)
  return (
    <Section title={messages.rubric}>
      <Form
        ref={form}
        method="post"
        action={gradingPath(exam, { question, at: key })}
        data-grade-form
        className="space-y-4 py-3"
      >
        <input type="hidden" name="key" value={key} />
        <p className="text-sm text-ink-2">{messages.worth(points)}</p>
        {rubric.map((criterion) => (
          <MarkChoice key={criterion.id} criterion={criterion} given={typed?.marks[criterion.id]} />
        ))}
        <TextArea
          name="comment"
          label={messages.comment}
          note={messages.optional}
          maxLength={LONGEST_NOTE}
          rows={3}
          autoComplete="off"
          defaultValue={typed?.comment}
          data-key="comment"
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Button type="submit" kind="ink" then="right" busy={busy} busyLabel={messages.saving}>
            {messages.save}
          </Button>
          <Link
            to={gradingPath(exam, { question, after: key })}
            className="link py-1.5"
            data-key="next"
          >
            {messages.next}
          </Link>
          <Link
            to={gradingPath(exam, { question, before: key })}
            className="link py-1.5"
            data-key="previous"
          >
            {messages.previous}
          </Link>
          {isHydrated && (
            <Button type="button" kind="bare" small onClick={openKeys} data-key="help">
              {messages.keys}
            </Button>
          )}
        </div>
      </Form>
    </Section>
  )
}
