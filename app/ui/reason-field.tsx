import { useMessages } from '#app/i18n/locale.tsx'
import { partMessages } from '#app/i18n/parts.ts'
import { Field } from './field.tsx'

/** The longest reason that is taken; the field takes no more. */
export const LONGEST_REASON = 500

/** Why something is done, kept with its record. */
export function ReasonField({ given, isMissing }: { given?: string; isMissing: boolean }) {
  const messages = useMessages(partMessages)
  return (
    <Field
      name="reason"
      required
      maxLength={LONGEST_REASON}
      label={messages.reason}
      hint={messages.reasonHint}
      defaultValue={given}
      error={isMissing ? messages.missingReason : undefined}
    />
  )
}
