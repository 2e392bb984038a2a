import { Form } from '@remix-run/react'
import { useMessages } from '#app/i18n/locale.tsx'
import { signalMessages } from '#app/i18n/signals.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

/** What was asked for, and the attempts of whoever has that number. */
export type FoundAttempts = { number: string; attempts: { id: string; number: number }[] }

/** The way to the record of any attempt at the exam, however long ago. */
export function FindAttempts({ slug, found }: { slug: string; found: FoundAttempts | null }) {
  const messages = useMessages(signalMessages)
  return (
    <Section title={messages.find}>
      <p className="py-3 text-sm text-ink-2">{messages.findWhat}</p>
      <Form method="get" preventScrollReset className="in-row flex flex-wrap items-end gap-3">
        <div className="w-44">
          <Field
            name="number"
            required
            maxLength={50}
            label={messages.number}
            defaultValue={found?.number}
            autoComplete="off"
          />
        </div>
        <Button type="submit">{messages.doFind}</Button>
      </Form>
      {found && found.attempts.length === 0 && (
        <p role="status" className="pt-3 text-sm">
          {messages.foundNone}
        </p>
      )}
      {found && found.attempts.length > 0 && (
        <ul className="pt-3 text-sm">
          {found.attempts.map(({ id, number }) => (
            <li key={id} className="py-1.5">
              <TextLink to={`/teach/exams/${slug}/sitting/${id}`}>
                {messages.which(number)}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
