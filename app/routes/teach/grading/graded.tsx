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
import type { Viewer } from '#app/domain/identity/viewer.ts'
import { inLocale } from '#app/domain/locale.ts'
import { askedPage } from '#app/domain/page-of.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { teachGradingMessages } from '#app/i18n/teach-grading.ts'
import { correctGrading } from '#app/operations/correct-grading.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { readForm } from '#app/session/form.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { Flash } from '#app/ui/flash.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { openAnswer } from './answer-view.server.ts'
import { CorrectForm } from './correct-form.tsx'
import { GradedList } from './graded-list.tsx'
import { correctableAnswer, gradedLines, type Grader } from './graded-view.server.ts'
import { gradedPath, gradingPath } from './grading-path.ts'
import { marksOf, typedIn } from './marks-request.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => teachGradingMessages[locale].doneTitle)

/** Trainers who are administrators as well put right what others graded. */
function graderOf({ id, roles }: Viewer): Grader {
  return { id, isChief: roles.includes('admin') }
}

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const locale = findLocale(args.request, viewer.locale)
  const exam = await findExam(args.params.exam!)
  if (!exam) throw new Response(null, { status: 404 })
  const asked = new URL(args.request.url).searchParams
  const grader = graderOf(viewer)
  const whose =
    grader.isChief && asked.get('whose') === 'all' ? ('all' as const) : ('mine' as const)
  const page = askedPage(asked.get('page'))
  const list = await gradedLines(exam.slug, { grader, whose, page }, locale)
  if (page > list.pages) throw redirect(gradedPath(exam.slug, { whose, page: String(list.pages) }))
  const key = asked.get('answer')
  const found = key === null ? null : await findAnswer(exam.slug, key)
  return {
    exam: { slug: exam.slug, title: inLocale(exam.manifest.title, locale) },
    isChief: grader.isChief,
    whose,
    list,
    open: found && (await correctableAnswer(found, grader, locale)),
    told: asked.has('corrected'),
  }
}

/** Puts a grading right; what was typed comes back with the sentence when it cannot be saved. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireTrainer(args)
  const exam = args.params.exam!
  const form = await readForm(args.request)
  const found = await findAnswer(exam, String(form.get('key') ?? ''))
  if (!found) throw new Response(null, { status: 404 })
  const typed = typedIn(form, (await openAnswer(found)).item.rubric)
  const { isChief } = graderOf(viewer)
  const { outcome } = await correctGrading(
    {
      attemptId: found.attemptId,
      item: found.itemId,
      marks: marksOf(typed),
      comment: typed.comment,
      reason: typed.reason,
      by: viewer.id,
      isChief,
    },
    clock(),
  )
  if (outcome === 'corrected') {
    const whose = new URL(args.request.url).searchParams.get('whose')
    throw redirect(gradedPath(exam, { ...(whose && { whose }), corrected: '' }))
  }
  const problem = problems[outcome]
  return data({ problem, typed }, { status: problem === 'notTheirs' ? 409 : 422 })
}

const problems = {
  unchanged: 'unchanged',
  'no-reason': 'correctionReasonMissing',
  'unfit-marks': 'unfit',
  'not-theirs': 'notTheirs',
  'own-answer': 'own',
  'still-open': 'notTheirs',
  'not-found': 'notTheirs',
} as const

export default function Graded() {
  const { exam, isChief, whose, list, open, told } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const messages = useMessages(teachGradingMessages)
  const { exams } = useMessages(teachMessages)
  return (
    <Page
      crumbs={[
        { label: exams, to: '/teach/exams' },
        { label: exam.title, to: `/teach/exams/${exam.slug}` },
        { label: messages.title, to: gradingPath(exam.slug) },
        { label: messages.doneTitle },
      ]}
    >
      <PageTitle note={messages.doneNote}>{messages.doneTitle}</PageTitle>
      <div className="space-y-6">
        {result?.problem && <Flash kind="problem">{messages[result.problem]}</Flash>}
        {told && !result && <Flash kind="done">{messages.corrected}</Flash>}
        {open && (
          <CorrectForm
            key={open.answer.key}
            action={gradedPath(exam.slug, { answer: open.answer.key, whose })}
            back={gradedPath(exam.slug, { whose })}
            open={open}
            typed={result?.typed ?? null}
          />
        )}
        <GradedList exam={exam.slug} isChief={isChief} whose={whose} list={list} />
      </div>
    </Page>
  )
}
