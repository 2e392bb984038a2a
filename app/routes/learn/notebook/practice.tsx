import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { practicePool } from '#app/data/practice-pool.server.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { notebookMessages } from '#app/i18n/notebook.ts'
import { pageTitle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { readForm } from '#app/session/form.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { PracticeAnswer } from '../practice/practice-answer.tsx'
import { postPractice } from '../practice/practice-post.server.ts'
import { PracticeQuestion } from '../practice/practice-question.tsx'
import practiceStyles from '../practice/practice.css?url'
import { answerView, questionView } from '../practice/practice-view.server.ts'
import { notebookPath, notebookSearch, runAddress } from './notebook-search.ts'
import { runSum, startRun } from './run.server.ts'
import { RunSum } from './run-sum.tsx'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: practiceStyles }]
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => notebookMessages[locale].practice)
export const headers = () => ({ 'Cache-Control': 'no-store' })

/** The items of a run and the place in it, as an address says them; what is no practice item is passed over. */
async function runOf(request: Request) {
  const asked = new URL(request.url).searchParams
  const pool = await practicePool()
  const ids = (asked.get('run') ?? '').split(',').filter((id) => pool.byId.has(id))
  const run = [...new Set(ids)].slice(0, 50)
  const at = Number(/^\d{1,3}$/.exec(asked.get('at') ?? '')?.[0] ?? 1)
  return { asked, run, at: Math.min(Math.max(1, at), run.length + 1) }
}

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireLearner(args)
  const locale = findLocale(args.request, viewer.locale)
  const moment = clock()
  const { asked, run, at } = await runOf(args.request)
  if (asked.has('start')) {
    const items = await startRun(viewer.id, notebookSearch(asked), asked.getAll('entry'), moment)
    throw redirect(items.length > 0 ? runAddress(items, 1) : `${notebookPath}/practice`)
  }
  const itemId = run[at - 1]
  const answerId = asked.get('answer')
  const answer = answerId ? await answerView(viewer.id, answerId, { locale, ...moment }) : null
  const question =
    itemId && !answer
      ? await questionView(viewer.id, itemId, asked.getAll('said'), { locale, ...moment })
      : null
  const sum = run.length > 0 && !itemId ? await runSum(viewer.id, run, moment) : null
  return { run, at, question, answer, sum }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireLearner(args)
  const { run, at } = await runOf(args.request)
  const posted = await postPractice(viewer.id, await readForm(args.request), clock())
  if (posted.to === 'problem') return data({ problem: posted.problem }, { status: 422 })
  return redirect(
    posted.to === 'marked' ? runAddress(run, at + 1) : runAddress(run, at, posted.fields),
  )
}

export default function Practice() {
  const { run, at, question, answer, sum } = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  const messages = useMessages(notebookMessages)
  const here = runAddress(run, at)
  const on = runAddress(run, at + 1)
  const head = <span>{messages.place(Math.min(at, run.length), run.length)}</span>
  return (
    <Page crumbs={[{ label: messages.notebook, to: notebookPath }, { label: messages.practice }]}>
      {run.length > 0 && !sum && <h1 className="title mb-4 text-xl">{messages.practice}</h1>}
      {answer && (
        <PracticeAnswer answer={answer} action={here} head={head}>
          <ButtonLink kind="ink" then="right" to={on}>
            {at < run.length ? messages.next : messages.finish}
          </ButtonLink>
        </PracticeAnswer>
      )}
      {question && (
        <PracticeQuestion
          key={`${question.item.id} ${question.said.length}`}
          question={question}
          action={here}
          head={head}
          problem={posted?.problem}
        >
          <p className="mt-4 text-sm">
            <TextLink quiet to={on}>
              {messages.skip}
            </TextLink>
          </p>
        </PracticeQuestion>
      )}
      {sum && <RunSum sum={sum} again={runAddress(run, 1)} />}
      {run.length === 0 && (
        <>
          <h1 className="title text-xl">{messages.practice}</h1>
          <EmptyState
            title={messages.nothingToPractise}
            actions={<ButtonLink to={notebookPath}>{messages.toNotebook}</ButtonLink>}
          >
            {messages.nothingToPractiseWhat}
          </EmptyState>
        </>
      )}
    </Page>
  )
}
