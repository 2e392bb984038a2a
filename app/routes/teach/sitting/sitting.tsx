import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { listAttempts } from '#app/data/attempt-ends.server.ts'
import { findExam } from '#app/data/catalog.server.ts'
import { findPersonByNumber } from '#app/data/people.server.ts'
import { EmployeeNumber } from '#app/domain/identity/account-name.ts'
import { inLocale } from '#app/domain/locale.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { sittingMessages } from '#app/i18n/sitting.ts'
import { teachMessages } from '#app/i18n/teach.ts'
import { extendAttempts } from '#app/operations/extend-attempts.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { readForm } from '#app/session/form.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { useInstant } from '#app/ui/time.tsx'
import { LONGEST_REASON } from '#app/ui/reason-field.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import { ExtendForm } from './extend-form.tsx'
import { FindAttempts, type FoundAttempts } from './find-attempts.tsx'
import { SitterTable } from './sitter-table.tsx'
import { sittingLines } from './sitting-view.server.ts'

const REFRESH_MS = 15_000

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (locale) => `${sittingMessages[locale].sitting} · ${data?.title ?? ''}`)
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const slug = args.params.exam!
  const exam = await findExam(slug)
  if (!exam) throw new Response(null, { status: 404 })
  const { now } = clock()
  const { searchParams } = new URL(args.request.url)
  const done = Number(searchParams.get('extended'))
  const asked = searchParams.get('number')?.trim().slice(0, 50)
  return {
    slug,
    title: inLocale(exam.manifest.title, findLocale(args.request, viewer.locale)),
    lines: await sittingLines(slug, now),
    found: asked ? await attemptsOfNumber(slug, asked) : null,
    extended: Number.isInteger(done) && done > 0 ? done : null,
    now: now.toISOString(),
  }
}

/** The attempts of somebody, by employee number. */
async function attemptsOfNumber(slug: string, number: string): Promise<FoundAttempts> {
  const known = EmployeeNumber.safeParse(number).data
  const person = known ? await findPersonByNumber(known) : null
  const attempts = person ? await listAttempts(person.id, slug) : []
  return {
    number,
    attempts: attempts.map((attempt) => ({ id: attempt.id, number: attempt.number })),
  }
}

/** Gives more time, to one or to everybody who is sitting. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireTrainer(args)
  const examSlug = args.params.exam!
  const form = await readForm(args.request)
  const who = String(form.get('who') ?? '')
  const given = {
    minutes: String(form.get('minutes') ?? ''),
    reason: String(form.get('reason') ?? '').slice(0, LONGEST_REASON),
    who,
  }
  const result = await extendAttempts(
    {
      examSlug,
      ...(who !== '' && { attemptId: who }),
      minutes: Number(given.minutes),
      reason: given.reason,
      by: viewer.id,
    },
    clock().now,
  )
  args.context.log.outcome = result.outcome
  if (result.outcome === 'extended')
    return redirect(`/teach/exams/${examSlug}/sitting?extended=${result.count}`, 303)
  return data({ problem: result.outcome, given }, { status: 422 })
}

export default function Sitting() {
  const { slug, title, lines, extended, found, now } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(sittingMessages)
  const words = useMessages(teachMessages)
  const at = useInstant(new Date(now), true)
  useRefresh()
  const open = lines.filter(({ result }) => result === null)
  return (
    <Page
      width="full"
      crumbs={[
        { label: words.exams, to: '/teach/exams' },
        { label: title, to: `/teach/exams/${slug}` },
        { label: messages.sitting },
      ]}
    >
      <PageTitle
        note={messages.note(open.length, lines.length - open.length)}
        actions={
          <>
            <ButtonLink small to={`/teach/exams/${slug}/make-up`}>
              {messages.makeUp}
            </ButtonLink>
            <ButtonLink small reloadDocument to={`/teach/exams/${slug}/sitting`}>
              {messages.reload}
            </ButtonLink>
          </>
        }
      >
        {messages.sitting}
      </PageTitle>
      <WuRule />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 pt-4">
        {extended !== null && <Flash kind="done">{messages.extendedFor(extended)}</Flash>}
        {lines.length === 0 ? (
          <EmptyState title={messages.nobody}>{messages.nobodyWhat}</EmptyState>
        ) : (
          <div>
            <SitterTable slug={slug} lines={lines} />
            <p className="pt-2 text-sm text-ink-2">
              {messages.asOf(at)} {messages.live}
            </p>
          </div>
        )}
        <FindAttempts slug={slug} found={found} />
        {open.length > 0 && <ExtendForm open={open} answer={answer} />}
      </div>
    </Page>
  )
}

/** Asks again by itself while the page is looked at. */
function useRefresh() {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && state === 'idle') revalidate()
    }, REFRESH_MS)
    return () => clearInterval(timer)
  }, [revalidate, state])
}
