import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findExam } from '#app/data/catalog.server.ts'
import { inLocale } from '#app/domain/locale.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { teachGradingMessages } from '#app/i18n/teach-grading.ts'
import { gradeAnswer } from '#app/operations/grade-answer.server.ts'
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
import { GradeForm } from './grade-form.tsx'
import { toGrade, waitingAnswers } from './grading-queue.server.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => teachGradingMessages[locale].title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const locale = findLocale(args.request, viewer.locale)
  const exam = await findExam(args.params.exam!)
  if (!exam) throw new Response(null, { status: 404 })
  const asked = new URL(args.request.url).searchParams
  const after = asked.get('after') ?? ''
  const waiting = await waitingAnswers(exam.slug, viewer.id)
  const next = waiting.find(({ key }) => key > after) ?? waiting[0]
  return {
    exam: { slug: exam.slug, title: inLocale(exam.manifest.title, locale) },
    left: waiting.length,
    answer: next ? toGrade(next, locale) : null,
    saved: asked.has('saved'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireTrainer(args)
  const exam = args.params.exam!
  const form = await readForm(args.request)
  const key = String(form.get('key') ?? '')
  const answer = (await waitingAnswers(exam, viewer.id)).find((one) => one.key === key)
  if (!answer) return data({ problem: 'gone' as const }, { status: 409 })
  const marks = answer.item.rubric.map(({ id }) => [id, wholeNumber(form.get(`mark-${id}`))])
  const { outcome } = await gradeAnswer(
    {
      attemptId: answer.attemptId,
      item: answer.item.id,
      marks: Object.fromEntries(marks),
      comment: String(form.get('comment') ?? '').slice(0, 2000),
      by: viewer.id,
    },
    clock(),
  )
  if (outcome === 'graded') return redirect(`/teach/exams/${exam}/grading?after=${key}&saved`)
  if (outcome === 'unfit-marks') return data({ problem: 'unfit' as const }, { status: 422 })
  if (outcome === 'own-answer') return data({ problem: 'own' as const }, { status: 403 })
  return data({ problem: 'gone' as const }, { status: 409 })
}

/** A mark as it was typed; one that is no whole number fits no rubric. */
function wholeNumber(typed: FormDataEntryValue | null): number {
  return typeof typed === 'string' && /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : -1
}

export default function Grading() {
  const { exam, left, answer, saved } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const messages = useMessages(teachGradingMessages)
  const { exams } = useMessages(teachMessages)
  const back = `/teach/exams/${exam.slug}`
  return (
    <Page
      crumbs={[
        { label: exams, to: '/teach/exams' },
        { label: exam.title, to: back },
        { label: messages.title },
      ]}
    >
      <PageTitle note={left > 0 && `${messages.left(left)} · ${messages.blind}`}>
        {messages.title}
      </PageTitle>
      <div className="space-y-6">
        {result?.problem && <Flash kind="problem">{messages[result.problem]}</Flash>}
        {saved && !result && <Flash kind="done">{messages.saved}</Flash>}
        {answer ? (
          <GradeForm key={answer.key} answer={answer} />
        ) : (
          <EmptyState
            title={messages.none}
            actions={<ButtonLink to={back}>{messages.toExam}</ButtonLink>}
          >
            {messages.noneWhat}
          </EmptyState>
        )}
      </div>
    </Page>
  )
}
