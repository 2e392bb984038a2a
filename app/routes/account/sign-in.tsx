import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { hasPeople } from '#app/data/people.server.ts'
import { demoAccounts, demoPassword } from '#app/domain/identity/demo-account.ts'
import { accountMessages } from '#app/i18n/account.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { pageTitle } from '#app/root-data.ts'
import { sessionCookie } from '#app/session/cookie.server.ts'
import { ownPath } from '#app/session/own-path.ts'
import { findViewer } from '#app/session/viewer.server.ts'
import { settings } from '#app/settings.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { readUpload } from '#app/session/form.server.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { FrontPage } from './front-page.tsx'
import { useRefusedField } from './refused-field.ts'
import {
  heldFields,
  refusal,
  signInFrom,
  signInProblem,
  typedAccount,
} from './sign-in-form.server.ts'
import { signInSentence } from './sign-in-problem.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => accountMessages[locale].signIn)

export async function loader(args: LoaderFunctionArgs) {
  if (await findViewer(args)) throw redirect(wantedPath(args.request))
  if (!(await hasPeople())) throw redirect('/account/set-up')
  return {
    organisation: settings().organisation,
    demo: settings().demo ? { accounts: demoAccounts, password: demoPassword } : null,
  }
}

/** Signs in; or, given the form of a page whose session had ended, holds it until that is done. */
export async function action(args: ActionFunctionArgs) {
  const form = await readUpload(args.request)
  const held = heldFields(form)
  if (!form.has('password')) return { account: '', problem: null, held }
  const now = new Date()
  const result = await signInFrom(args, form, now)
  if (result.outcome === 'signed-in')
    throw redirect(wantedPath(args.request), {
      // What was held is sent again by the browser itself, as it was.
      status: held.length > 0 ? 307 : 302,
      headers: { 'Set-Cookie': sessionCookie(result.token) },
    })
  const problem = signInProblem(result, now)
  return data({ account: typedAccount(form), problem, held }, refusal(problem))
}

/** Where the reader was going when asked to sign in. */
function wantedPath(request: Request): string {
  return ownPath(new URL(request.url).searchParams.get('to'))
}

export default function SignIn() {
  const { organisation, demo } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const messages = useMessages(accountMessages)
  useRefusedField(refused)
  const busy = useNavigation().formAction?.startsWith('/account/sign-in')
  return (
    <FrontPage title={messages.signIn} organisation={organisation[useLocale()]}>
      <Form
        method="post"
        // What is held may be longer than a plain form may be.
        encType={refused && refused.held.length > 0 ? 'multipart/form-data' : undefined}
        className="mt-6.5 grid gap-4.5"
      >
        {refused?.problem && (
          <Flash kind="problem">{signInSentence(refused.problem, messages)}</Flash>
        )}
        {refused && refused.held.length > 0 && !refused.problem && (
          <Flash kind="note">{messages.formHeld}</Flash>
        )}
        {refused?.held.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <Field
          label={messages.accountName}
          name="account"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={refused?.account}
          required
        />
        <Field
          label={messages.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <Button type="submit" kind="ink" wide busy={busy} busyLabel={messages.signIn}>
          {messages.signIn}
        </Button>
      </Form>
      <p className="mt-4.5 text-sm leading-body text-ink-2">{messages.help}</p>
      {demo && <DemoAccounts {...demo} />}
    </FrontPage>
  )
}
