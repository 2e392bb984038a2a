import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import type { PasswordProblem } from '#app/domain/identity/password-rule.ts'
import { accountMessages, passwordMessages } from '#app/i18n/account.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { changePassword } from '#app/operations/change-password.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { requireViewer } from '#app/session/viewer.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import { readForm } from '#app/session/form.server.ts'
import { useRefusedField } from './refused-field.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => accountMessages[locale].changePassword)

export async function loader(args: LoaderFunctionArgs) {
  const { number } = await requireViewer(args)
  return { number }
}

/** What is wrong, and at which field. */
type Refusal =
  | { field: 'current'; triesLeft: number; minutes: number }
  | { field: 'chosen'; problem: PasswordProblem | 'as-before' }
  | { field: 'repeated' }

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args)
  const form = await readForm(args.request)
  const [current, chosen, repeated] = ['current', 'chosen', 'repeated'].map((name) =>
    String(form.get(name) ?? ''),
  ) as [string, string, string]
  if (chosen !== repeated) return refuse({ field: 'repeated' })

  const now = new Date()
  const { address, log } = args.context
  const result = await changePassword({ viewer, current, chosen, address }, now)
  log.outcome = result.outcome
  switch (result.outcome) {
    case 'changed':
      return redirect('/account?done=password')
    case 'refused':
      return refuse({ field: 'chosen', problem: result.problem })
    case 'wrong':
      return refuse({ field: 'current', triesLeft: result.triesLeft, minutes: result.lockMinutes })
    case 'limited': {
      const minutes = Math.ceil((result.until.getTime() - now.getTime()) / 60_000)
      return refuse({ field: 'current', triesLeft: 0, minutes })
    }
  }
}

function refuse(refusal: Refusal) {
  return data(refusal, 400)
}

export default function Password() {
  const { number } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const messages = useMessages(accountMessages)
  const errors = useErrors(refusal)
  useRefusedField(refusal)
  const busy = useNavigation().state === 'submitting'
  return (
    <Page
      crumbs={[{ label: messages.account, to: '/account' }, { label: messages.changePassword }]}
    >
      <PageTitle>{messages.changePassword}</PageTitle>
      <WuRule />
      <Form method="post" className="grid max-w-form gap-4.5 pt-6">
        <p className="text-ink-2">{messages.changePasswordWhat}</p>
        {/* For password keepers: whose password this is. */}
        <input type="hidden" autoComplete="username" value={number} readOnly />
        <Field
          label={messages.current}
          name="current"
          type="password"
          autoComplete="current-password"
          error={errors.current}
          required
        />
        <Field
          label={messages.chosen}
          hint={messages.chosenHint}
          name="chosen"
          type="password"
          autoComplete="new-password"
          error={errors.chosen}
          required
        />
        <Field
          label={messages.repeated}
          name="repeated"
          type="password"
          autoComplete="new-password"
          error={errors.repeated}
          required
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" kind="ink" busy={busy} busyLabel={messages.changePassword}>
            {messages.changePassword}
          </Button>
          <ButtonLink kind="bare" to="/account">
            {messages.cancel}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}

function useErrors(refusal: Refusal | undefined): Partial<Record<Refusal['field'], string>> {
  const messages = useMessages(accountMessages)
  const passwords = useMessages(passwordMessages)
  switch (refusal?.field) {
    case undefined:
      return {}
    case 'repeated':
      return { repeated: messages.notRepeated }
    case 'current':
      return { current: messages.wrongCurrent(refusal.triesLeft, refusal.minutes) }
    case 'chosen':
      return {
        chosen: refusal.problem === 'as-before' ? messages.asBefore : passwords[refusal.problem],
      }
  }
}
