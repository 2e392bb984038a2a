import { data, redirect, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { hasPeople } from '#app/data/people.server.ts'
import { accountMessages } from '#app/i18n/account.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { setUpFirstAdministrator } from '#app/operations/set-up-first-administrator.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { sessionCookie } from '#app/session/cookie.server.ts'
import { settings } from '#app/settings.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { readForm } from '#app/session/form.server.ts'
import { useRefusedField } from './refused-field.ts'
import { FrontPage } from './front-page.tsx'
import { readSetUpForm, type SetUpFields } from './set-up-form.ts'
import { useSetUpErrors, type SetUpProblem } from './set-up-errors.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => accountMessages[locale].setUp)

export async function loader() {
  await requireNobody()
  return { organisation: settings().organisation }
}

/** Once there is anybody, this page does not exist. */
async function requireNobody() {
  if (settings().demo || (await hasPeople())) throw new Response(null, { status: 404 })
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireNobody()
  const { fields, password, person, wrong } = readSetUpForm(await readForm(request))
  if (!person) return refuse(fields, { kind: 'fields', wrong })
  const now = new Date()
  const userAgent = request.headers.get('User-Agent') ?? ''
  const { address } = context
  const result = await setUpFirstAdministrator(
    { code: fields.code, person, password, address, userAgent },
    now,
  )
  context.log.outcome = result.outcome
  switch (result.outcome) {
    case 'set-up':
      return redirect('/', { headers: { 'Set-Cookie': sessionCookie(result.token) } })
    case 'already-set-up':
      throw new Response(null, { status: 404 })
    case 'weak-password':
      return refuse(fields, { kind: 'password', problem: result.problem })
    case 'wrong':
      return refuse(fields, {
        kind: 'code',
        triesLeft: result.triesLeft,
        minutes: result.lockMinutes,
      })
    case 'limited': {
      const minutes = Math.ceil((result.until.getTime() - now.getTime()) / 60_000)
      return refuse(fields, { kind: 'code', triesLeft: 0, minutes })
    }
  }
}

function refuse(fields: SetUpFields, problem: SetUpProblem) {
  return data({ fields, problem }, 400)
}

export default function SetUp() {
  const { organisation } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const messages = useMessages(accountMessages)
  const errors = useSetUpErrors(refused?.problem)
  useRefusedField(refused)
  const busy = useNavigation().state === 'submitting'
  const kept = refused?.fields
  return (
    <FrontPage title={messages.setUp} organisation={organisation[useLocale()]}>
      <Form method="post" className="mt-4 grid gap-4.5">
        <p className="leading-body text-ink-2">{messages.setUpWhat}</p>
        <Field
          label={messages.code}
          hint={messages.codeHint}
          name="code"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={kept?.code}
          error={errors.code}
          required
        />
        <Field
          label={messages.number}
          hint={messages.numberHint}
          name="number"
          autoComplete="username"
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={kept?.number}
          error={errors.number}
          required
        />
        <Field
          label={messages.name}
          name="name"
          autoComplete="name"
          defaultValue={kept?.name}
          error={errors.name}
          required
        />
        <Field
          label={messages.email}
          note={messages.optional}
          hint={messages.emailHint}
          name="email"
          type="email"
          autoComplete="email"
          defaultValue={kept?.email}
          error={errors.email}
        />
        <Field
          label={messages.password}
          hint={messages.chosenHint}
          name="password"
          type="password"
          autoComplete="new-password"
          error={errors.password}
          required
        />
        <Button type="submit" kind="ink" wide busy={busy} busyLabel={messages.setUpDo}>
          {messages.setUpDo}
        </Button>
      </Form>
    </FrontPage>
  )
}
