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
import { TRIES } from '#app/domain/identity/sign-in-limit.ts'
import { accountMessages } from '#app/i18n/account.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { signIn } from '#app/operations/sign-in.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { readSessionToken, sessionCookie } from '#app/session/cookie.server.ts'
import { ownPath } from '#app/session/own-path.ts'
import { findViewer } from '#app/session/viewer.server.ts'
import { settings } from '#app/settings.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { readForm } from '#app/session/form.server.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { FrontPage } from './front-page.tsx'
import { useRefusedField } from './refused-field.ts'

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

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const account = String(form.get('account') ?? '')
  const now = new Date()
  const result = await signIn(
    {
      account,
      password: String(form.get('password') ?? ''),
      address: context.address,
      userAgent: request.headers.get('User-Agent') ?? '',
      replaces: readSessionToken(request),
    },
    now,
  )
  context.log.outcome = result.outcome
  switch (result.outcome) {
    case 'signed-in':
      throw redirect(wantedPath(request), {
        headers: { 'Set-Cookie': sessionCookie(result.token) },
      })
    case 'wrong': {
      const { triesLeft, lockMinutes } = result
      return data({ account, problem: { kind: 'wrong' as const, triesLeft, lockMinutes } }, 400)
    }
    case 'limited': {
      const seconds = Math.ceil((result.until.getTime() - now.getTime()) / 1000)
      const problem = { kind: 'limited' as const, minutes: Math.ceil(seconds / 60) }
      return data({ account, problem }, { status: 429, headers: { 'Retry-After': `${seconds}` } })
    }
  }
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
      <Form method="post" className="mt-6.5 grid gap-4.5">
        {refused && <Flash kind="problem">{problemSentence(refused.problem, messages)}</Flash>}
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

type Problem =
  { kind: 'wrong'; triesLeft: number; lockMinutes: number } | { kind: 'limited'; minutes: number }

function problemSentence(
  problem: Problem,
  { wrong, locked, limited }: (typeof accountMessages)['zh-CN'],
): string {
  if (problem.kind === 'limited') return limited(problem.minutes)
  const { triesLeft, lockMinutes } = problem
  return triesLeft === 0 ? locked(lockMinutes) : wrong(triesLeft, TRIES, lockMinutes)
}
