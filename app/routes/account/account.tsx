import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findDepartment } from '#app/data/departments.server.ts'
import { findPerson } from '#app/data/people.server.ts'
import { listSessions } from '#app/data/sessions.server.ts'
import { isReachable } from '#app/domain/identity/account-name.ts'
import { readDevice } from '#app/domain/identity/device.ts'
import { accountMessages } from '#app/i18n/account.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { endOtherSessions } from '#app/operations/end-other-sessions.server.ts'
import { endSession } from '#app/operations/end-session.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { requireViewer } from '#app/session/viewer.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import { readForm } from '#app/session/form.server.ts'
import { AboutMe } from './about-me.tsx'
import { SessionList } from './session-list.tsx'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => accountMessages[locale].account)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args)
  const now = new Date()
  const [person, department, sessions] = await Promise.all([
    findPerson(viewer.id),
    findDepartment(viewer.departmentId),
    listSessions(viewer.id, now),
  ])
  if (!person) throw new Error('A viewer without a person')
  const { number, name, nameLatin, roles, email } = person
  return {
    me: {
      number,
      name,
      nameLatin,
      roles,
      email: isReachable(email) ? email : null,
      department: department?.name ?? null,
    },
    sessions: sessions.map(({ id, address, userAgent, lastUsedAt }) => ({
      id,
      address,
      lastUsedAt,
      device: readDevice(userAgent),
      isThis: id === viewer.sessionId,
    })),
    done: new URL(args.request.url).searchParams.get('done'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args)
  const sessionId = (await readForm(args.request)).get('session')
  if (sessionId === 'others') {
    await endOtherSessions({ personId: viewer.id, keep: viewer.sessionId })
    return redirect('/account?done=others')
  }
  const { outcome } = await endSession({ sessionId: String(sessionId), personId: viewer.id })
  if (outcome === 'not-found') throw new Response(null, { status: 404 })
  return redirect('/account?done=session')
}

export default function Account() {
  const { me, sessions, done } = useLoaderData<typeof loader>()
  const messages = useMessages(accountMessages)
  const sentence = doneSentence(done, messages)
  return (
    <Page crumbs={[{ label: messages.account }]}>
      <PageTitle>{messages.account}</PageTitle>
      <WuRule />
      <div className="grid max-w-text gap-8 pt-6">
        {sentence && <Flash kind="done">{sentence}</Flash>}
        <Section title={messages.about}>
          <AboutMe {...me} />
        </Section>
        <Section title={messages.password}>
          <p className="py-3">
            <ButtonLink to="/account/password">{messages.changePassword}</ButtonLink>
          </p>
        </Section>
        <Section title={messages.sessions}>
          <SessionList sessions={sessions} />
        </Section>
      </div>
    </Page>
  )
}

function doneSentence(
  done: string | null,
  messages: (typeof accountMessages)['zh-CN'],
): string | null {
  if (done === 'password') return messages.passwordChanged
  if (done === 'session') return messages.sessionEnded
  return done === 'others' ? messages.othersEnded : null
}
