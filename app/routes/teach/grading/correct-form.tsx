import { Form, useNavigation } from '@remix-run/react'
import type { Marks } from '#app/domain/assessment/response.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachGradingMessages } from '#app/i18n/teach-grading.ts'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { AnswerView } from './answer-view.server.ts'
import { MarkChoice } from './mark-choice.tsx'
import { LONGEST_NOTE, type Typed } from './marks-request.ts'

/** Marks that were given, to be put right with a reason. */
export function CorrectForm({
  action,
  back,
  open: { answer, marks, comment },
  typed,
}: {
  action: string
  back: string
  open: { answer: AnswerView; marks: Marks; comment: string }
  /** What was typed and could not be saved. */
  typed: Typed | null
}) {
  const messages = useMessages(teachGradingMessages)
  const busy = useNavigation().formMethod === 'POST'
  const { key, stem, text, rubric } = answer
  return (
    <Section title={messages.correctTitle} aside={<TextLink to={back}>{messages.done}</TextLink>}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-3 xl:grid-cols-2">
        <div className="space-y-3">
          <p className="font-strong whitespace-pre-line">{stem}</p>
          <p className="leading-prose wrap-anywhere whitespace-pre-line">{text}</p>
        </div>
        <Form method="post" action={action} className="space-y-4">
          <input type="hidden" name="key" value={key} />
          <p className="text-sm text-ink-2">{messages.correctWhat}</p>
          {rubric.map((criterion) => (
            <MarkChoice
              key={criterion.id}
              criterion={criterion}
              given={typed?.marks[criterion.id] ?? String(marks[criterion.id] ?? '')}
            />
          ))}
          <TextArea
            name="comment"
            label={messages.comment}
            note={messages.optional}
            maxLength={LONGEST_NOTE}
            rows={3}
            defaultValue={typed?.comment ?? comment}
          />
          <TextArea
            name="reason"
            label={messages.correctReason}
            required
            maxLength={LONGEST_NOTE}
            rows={2}
            defaultValue={typed?.reason}
          />
          <Button type="submit" kind="seal" glyph="saved" busy={busy} busyLabel={messages.saving}>
            {messages.correctSave}
          </Button>
        </Form>
      </div>
    </Section>
  )
}
