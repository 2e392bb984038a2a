import { Form, useNavigation } from '@remix-run/react'
import { sendBackReasons } from '#app/domain/assessment/send-back-reason.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachGradingMessages } from '#app/i18n/teach-grading.ts'
import { Button } from '#app/ui/button.tsx'
import { Choices, Radio } from '#app/ui/choice.tsx'
import { TextArea } from '#app/ui/field.tsx'
import type { AnswerView } from './answer-view.server.ts'
import { gradingPath } from './grading-path.ts'
import { LONGEST_NOTE } from './marks-request.ts'

/** Gives the answer to somebody else, with a reason; folded until it is wanted. */
export function SendBackForm({
  exam,
  answer: { key, question },
  saysNoReason,
}: {
  exam: string
  answer: AnswerView
  /** It was sent with “Another reason” and without the words that this needs. */
  saysNoReason: boolean
}) {
  const messages = useMessages(teachGradingMessages)
  const busy = useNavigation().formMethod === 'POST'
  return (
    <details open={saysNoReason || undefined} className="border-t pt-2">
      <summary
        className="link inline-flex min-h-6 cursor-pointer items-center"
        data-key="send-back"
      >
        {messages.sendBack}
      </summary>
      <Form
        method="post"
        action={gradingPath(exam, { question, at: key })}
        className="space-y-3 py-3"
      >
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="intent" value="send-back" />
        <p className="text-sm text-ink-2">{messages.sendBackWhat}</p>
        <Choices legend={messages.reason}>
          {sendBackReasons.map((reason) => (
            <Radio
              key={reason}
              name="reason"
              value={reason}
              required
              defaultChecked={saysNoReason && reason === 'other'}
              label={messages.reasonOf(reason)}
            />
          ))}
        </Choices>
        <TextArea
          name="note"
          label={messages.note}
          hint={messages.noteHint}
          maxLength={LONGEST_NOTE}
          rows={2}
          error={saysNoReason ? messages.noReason : undefined}
        />
        <Button type="submit" busy={busy} busyLabel={messages.saving}>
          {messages.sendBackNow}
        </Button>
      </Form>
    </details>
  )
}
