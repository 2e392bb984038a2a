import { Form } from '@remix-run/react'
import { certificateMessages } from '#app/i18n/certificate.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'

/** The code to type. */
export function VerifyForm({ typed, error }: { typed?: string; error?: string }) {
  const messages = useMessages(certificateMessages)
  return (
    <Form method="get" action="/verify" className="grid max-w-form gap-4">
      <Field
        name="code"
        label={messages.verifyCode}
        hint={messages.verifyCodeHint}
        error={error}
        defaultValue={typed}
        required
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <div>
        <Button kind="ink">{messages.verifyButton}</Button>
      </div>
    </Form>
  )
}
