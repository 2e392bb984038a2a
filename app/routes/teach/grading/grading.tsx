import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findExam } from '#app/data/catalog.server.ts'
import { findAnswer } from '#app/data/written-answers.server.ts'
import { sendBackReasons } from '#app/domain/assessment/send-back-reason.ts'
import { inLocale } from '#app/domain/locale.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { teachGradingMessages } from '#app/i18n/teach-grading.ts'
import { gradeAnswer } from '#app/operations/grade-answer.server.ts'
import { sendBackAnswer } from '#app/operations/send-back-answer.server.ts'
import { takeAnswer } from '#app/operations/take-answer.server.ts'
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
import { answerView, openAnswer } from './answer-view.server.ts'
import { GradingDesk } from './grading-desk.tsx'
import { gradingPath } from './grading-path.ts'
import { GradingProgress } from './grading-progress.tsx'
import { marksOf, textOf, typedIn, type Typed } from './marks-request.ts'
import { progressView } from './progress-view.server.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => teachGradingMessages[locale].title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const locale = findLocale(args.request, viewer.locale)
  const exam = await findExam(args.params.exam!)
  if (!exam) throw new Response(null, { status: 404 })
  const { slug, manifest } = exam
  const asked = new URL(args.request.url).searchParams
  const progress = await progressView(slug, viewer.id, locale)
  const open = progress.questions.filter((question) => question.open > 0)
  const wanted = asked.get('question')
  const question = open.find(({ item }) => item === wanted) ?? open[0]
  const from = askedPlace(asked)
  const taken =
    question &&
    (await takeAnswer(
      { examSlug: slug, grader: viewer.id, item: question.item, from },
      clock().now,
    ))
  // An address of its own for each answer: a page loaded again shows the same, and the way back leads back.
  if (taken && (taken.key !== asked.get('at') || taken.itemId !== wanted)) {
    const told = asked.get('told')
    const place = { question: taken.itemId, at: taken.key, ...(told && { told }) }
    throw redirect(gradingPath(slug, place))
  }
  return {
    exam: { slug, title: inLocale(manifest.title, locale) },
    tolerance: manifest.secondGrader?.tolerance ?? null,
    progress,
    answer: taken ? answerView(await openAnswer(taken), locale) : null,
    told: asked.get('told'),
  }
}

function askedPlace(asked: URLSearchParams) {
  for (const is of ['at', 'after', 'before'] as const) {
    const key = asked.get(is)
    if (key) return { is, key }
  }
  return undefined
}

type Problem = 'gone' | 'gradedBefore' | 'own' | 'unfit' | 'noReason'
type Refused = { problem: Problem; key: string; typed: Typed | null }

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireTrainer(args)
  const exam = args.params.exam!
  const form = await readForm(args.request)
  const key = String(form.get('key') ?? '')
  const answer = await findAnswer(exam, key)
  if (!answer) throw new Response(null, { status: 404 })
  const { attemptId, itemId: item } = answer
  const by = viewer.id
  const goOn = (told: 'saved' | 'sent-back') =>
    redirect(gradingPath(exam, { question: item, after: key, told }))

  if (form.get('intent') === 'send-back') {
    const reason = sendBackReasons.find((one) => one === form.get('reason')) ?? 'other'
    const request = { attemptId, item, reason, note: textOf(form, 'note'), by }
    const { outcome } = await sendBackAnswer(request, clock().now)
    if (outcome === 'sent-back') return goOn('sent-back')
    if (outcome === 'no-reason') return refused({ problem: 'noReason', key, typed: null }, 422)
    return refused({ problem: 'gone', key, typed: null }, 409)
  }

  const typed = typedIn(form, (await openAnswer(answer)).item.rubric)
  const grading = { attemptId, item, marks: marksOf(typed), comment: typed.comment, by }
  const { outcome } = await gradeAnswer(grading, clock())
  switch (outcome) {
    case 'graded':
    case 'repeated':
      return goOn('saved')
    case 'unfit-marks':
      return refused({ problem: 'unfit', key, typed }, 422)
    case 'own-answer':
      return refused({ problem: 'own', key, typed: null }, 403)
    case 'graded-before':
      return refused({ problem: 'gradedBefore', key, typed }, 409)
    default:
      return refused({ problem: 'gone', key, typed }, 409)
  }
}

const refused = (what: Refused, status: number) => data(what, { status })

export default function Grading() {
  const { exam, tolerance, progress, answer, told } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const messages = useMessages(teachGradingMessages)
  const { exams } = useMessages(teachMessages)
  const back = `/teach/exams/${exam.slug}`
  const waiting = progress.total - progress.settled
  const typed = result?.key === answer?.key ? (result?.typed ?? null) : null
  return (
    <Page
      width="full"
      crumbs={[
        { label: exams, to: '/teach/exams' },
        { label: exam.title, to: back },
        { label: messages.title },
      ]}
    >
      <PageTitle note={tolerance === null ? messages.blind : messages.blindTwo(tolerance)}>
        {messages.title}
      </PageTitle>
      <div className="space-y-6">
        {result?.problem && (
          <Flash kind="problem">
            {messages[result.problem]}
            {!typed && result.typed?.comment && (
              <p className="mt-1 whitespace-pre-line">
                {messages.goneComment}
                {result.typed.comment}
              </p>
            )}
          </Flash>
        )}
        {told && !result && (
          <Flash kind="done">{told === 'sent-back' ? messages.savedBack : messages.saved}</Flash>
        )}
        {progress.total > 0 && (
          <GradingProgress
            exam={exam.slug}
            progress={progress}
            current={answer?.question ?? null}
          />
        )}
        {answer ? (
          <GradingDesk
            key={answer.key}
            exam={exam.slug}
            answer={answer}
            typed={typed}
            saysNoReason={result?.problem === 'noReason'}
          />
        ) : (
          <EmptyState
            title={messages.none}
            actions={<ButtonLink to={back}>{messages.toExam}</ButtonLink>}
          >
            {waiting > 0 ? messages.noneForYou(waiting) : messages.noneWhat}
          </EmptyState>
        )}
      </div>
    </Page>
  )
}
