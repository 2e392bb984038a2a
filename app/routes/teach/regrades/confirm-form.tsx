import { Form, useNavigation } from '@remix-run/react'
import type { Correction } from '#app/domain/assessment/correction.ts'
import type { Locale, LocalizedText } from '#app/domain/locale.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachRegradeMessages } from '#app/i18n/teach-regrades.ts'
import { languageNames } from '#app/i18n/teach.ts'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import { correctionFields } from './correction-request.ts'

/** Where a trainer says why, and puts their name to it. */
export function ConfirmForm({
  id,
  correction,
  mayFall,
  others,
  name,
  languages,
  reason,
  problem,
}: {
  /** Of the regrade to be: sent twice, it is one. */
  id: string
  correction: Correction
  mayFall: boolean
  /** Other exams that ask the item. */
  others: readonly string[]
  name: string
  /** Those in which the reason has to be given. */
  languages: readonly Locale[]
  /** What was typed and could not be recorded. */
  reason: LocalizedText
  problem: string | undefined
}) {
  const messages = useMessages(teachRegradeMessages)
  const busy = useNavigation().formMethod === 'POST'
  return (
    <section>
      <WuRule />
      <Form method="post" className="space-y-3 bg-sheet px-4 py-4 md:px-6">
        <input type="hidden" name="id" value={id} />
        {correctionFields(correction).map(([field, value]) => (
          <input key={`${field} ${value}`} type="hidden" name={field} value={value} />
        ))}
        {mayFall && <input type="hidden" name="mayFall" value="yes" />}
        <div className="max-w-text space-y-3">
          {languages.map((language) => (
            <TextArea
              key={language}
              name={`reason-${language}`}
              label={messages.reasonIn(languageNames[language])}
              hint={messages.reasonHint}
              error={reason[language]?.trim() ? undefined : problem}
              defaultValue={reason[language]}
              lang={language}
              required
              rows={3}
              maxLength={1000}
            />
          ))}
        </div>
        <p className="max-w-measure text-sm text-ink-2">{messages.stillAsked}</p>
        {others.length > 0 && (
          <p className="text-sm text-late">{messages.others(others.join(' · '))}</p>
        )}
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
          <p className="max-w-measure text-sm">{messages.sign(name)}</p>
          <Button
            type="submit"
            kind="seal"
            glyph="saved"
            busy={busy}
            busyLabel={messages.confirming}
          >
            {messages.confirm}
          </Button>
        </div>
      </Form>
    </section>
  )
}
