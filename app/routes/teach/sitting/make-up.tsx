import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { coursesDemanding, findExam } from '#app/data/catalog.server.ts'
import { listOpenSitters } from '#app/data/make-ups.server.ts'
import { makeUpNeed } from '#app/domain/assessment/exam-entry.ts'
import { inLocale } from '#app/domain/locale.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { sittingMessages } from '#app/i18n/sitting.ts'
import { teachMessages } from '#app/i18n/teach.ts'
import { giveMakeUp } from '#app/operations/give-make-up.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { readForm } from '#app/session/form.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { LONGEST_REASON } from '#app/ui/reason-field.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import { MakeUpForm, type NeedLine } from './make-up-form.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (locale) => `${sittingMessages[locale].makeUp} · ${data?.title ?? ''}`)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const slug = args.params.exam!
  const exam = await findExam(slug)
  if (!exam) throw new Response(null, { status: 404 })
  const { now } = clock()
  const courses = (await coursesDemanding(slug)).map((course) => course.slug)
  const lines = (await listOpenSitters(slug, courses)).flatMap((sitter): NeedLine[] => {
    const { personId, number, name, attempts, granted } = sitter
    const need = makeUpNeed(exam.manifest, attempts, now, granted)
    const scores = attempts.flatMap(({ score }) => score ?? [])
    const best = scores.sort((one, other) => other.earned - one.earned)[0]
    return need
      ? [{ personId, number, name, need, best: best ? [best.earned, best.total] : null }]
      : []
  })
  const done = Number(new URL(args.request.url).searchParams.get('given'))
  return {
    slug,
    title: inLocale(exam.manifest.title, findLocale(args.request, viewer.locale)),
    lines: lines.sort((one, other) => (one.number < other.number ? -1 : 1)),
    given: Number.isInteger(done) && done > 0 ? done : null,
    now: now.toISOString(),
  }
}

/** Gives those who were chosen one attempt more. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireTrainer(args)
  const examSlug = args.params.exam!
  const form = await readForm(args.request)
  const given = {
    personIds: form.getAll('person').map(String),
    opens: String(form.get('opens') ?? ''),
    closes: String(form.get('closes') ?? ''),
    reason: String(form.get('reason') ?? '').slice(0, LONGEST_REASON),
  }
  const result = await giveMakeUp({ examSlug, ...given, by: viewer.id }, clock())
  args.context.log.outcome = result.outcome
  if (result.outcome === 'given')
    return redirect(`/teach/exams/${examSlug}/make-up?given=${result.count}`, 303)
  return data({ problem: result.outcome, given }, { status: 422 })
}

export default function MakeUp() {
  const { slug, title, lines, given, now } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(sittingMessages)
  const words = useMessages(teachMessages)
  return (
    <Page
      crumbs={[
        { label: words.exams, to: '/teach/exams' },
        { label: title, to: `/teach/exams/${slug}` },
        { label: messages.makeUp },
      ]}
    >
      <PageTitle note={messages.makeUpNote}>{messages.makeUp}</PageTitle>
      <WuRule />
      <div className="grid gap-6 pt-4">
        {given !== null && <Flash kind="done">{messages.given(given)}</Flash>}
        {lines.length === 0 ? (
          <EmptyState title={messages.nobodyNeeds}>{messages.nobodyNeedsWhat}</EmptyState>
        ) : (
          <MakeUpForm lines={lines} answer={answer} now={now} />
        )}
      </div>
    </Page>
  )
}
