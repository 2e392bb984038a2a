import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { findPerson } from '#app/data/people.server.ts'
import { isClosedBy } from '#app/domain/assessment/attempt.ts'
import { isPastDeadline } from '#app/domain/assessment/deadline.ts'
import type { AttemptDifference } from '#app/domain/evidence/replay.ts'
import { givenNameInLatin } from '#app/domain/identity/given-name.ts'
import type { Viewer } from '#app/domain/identity/viewer.ts'
import type { Locale } from '#app/domain/locale.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { resultMessages } from '#app/i18n/result.ts'
import { replayAttempt } from '#app/operations/replay-attempt.server.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { pageTitle, type PageHandle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'
import { Flash } from '#app/ui/flash.tsx'
import { Page } from '#app/ui/page.tsx'
import { attemptPath, lobbyPath, resultPath } from '../exam/exam-paths.ts'
import { CompetencyTable } from './result-competencies.tsx'
import { ResultHead } from './result-head.tsx'
import { ResultNext } from './result-next.tsx'
import { ResultQuestions } from './result-questions.tsx'
import { ResultRegrades } from './result-regrades.tsx'
import { SectionTable } from './result-sections.tsx'
import { ResultSum } from './result-sum.tsx'
import { resultView, type ResultView } from './result-view.server.ts'

export const handle: PageHandle = { stock: 'ledger' }
export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (locale) =>
    data ? `${resultMessages[locale].result} · ${data.result.exam.title}` : '',
  )
export const headers = () => ({ 'Cache-Control': 'no-store' })

type Loaded = { result: ResultView; name: string; recount: AttemptDifference[] | null }

export async function loader(args: LoaderFunctionArgs): Promise<Loaded> {
  const viewer = await requireLearner(args)
  const id = args.params.attempt!
  const moment = clock()
  const { searchParams } = new URL(args.request.url)
  let found = await findAttemptWithEvents(id)
  if (found?.attempt.personId !== viewer.id) throw new Response(null, { status: 404 })
  if (isPastDeadline(found.attempt, moment.now) && !isClosedBy(found.attempt.last.body)) {
    const asked = searchParams.has('sent') ? { allSentBy: null } : ('expire' as const)
    await submitAttempt({ attemptId: id, asked, personId: viewer.id }, moment)
    found = (await findAttemptWithEvents(id))!
  }
  if (!isClosedBy(found.attempt.last.body)) throw redirect(attemptPath(id))
  if (searchParams.has('sent')) throw redirect(resultPath(id))
  const asksAgain = searchParams.has('again')
  const locale = findLocale(args.request, viewer.locale)
  return {
    result: await resultView(found, locale, moment.now),
    name: await nameIn(locale, viewer),
    recount: asksAgain ? await replayAttempt(id) : null,
  }
}

/** What the result calls somebody: in English a Han name in its Latin letters. */
async function nameIn(locale: Locale, viewer: Viewer): Promise<string> {
  if (locale !== 'en') return viewer.name
  const me = await findPerson(viewer.id)
  return givenNameInLatin(viewer.name, me?.nameLatin ?? null)
}

export default function Result() {
  const { result, name, recount } = useLoaderData<typeof loader>()
  const messages = useMessages(resultMessages)
  return (
    <Page
      crumbs={[
        ...(result.course
          ? [{ label: result.course.title, to: `/learn/courses/${result.course.slug}` }]
          : []),
        { label: result.exam.title, to: lobbyPath(result.exam.slug) },
        { label: messages.result },
      ]}
    >
      <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_324px] xl:grid-rows-[auto_1fr] xl:gap-x-12">
        <div className="grid min-w-0 content-start gap-8">
          <ResultHead result={result} name={name} />
          {result.isExpired && <Flash kind="note">{messages.expiredWhat}</Flash>}
          {result.awaiting > 0 && <Flash kind="note">{messages.awaitsWhat}</Flash>}
          <ResultRegrades regrades={result.regrades} />
          <ResultNext result={result} />
          {result.sections.length > 0 && <SectionTable sections={result.sections} />}
          {result.competencies.length > 0 && <CompetencyTable result={result} />}
        </div>
        <aside className="xl:row-span-2">
          <ResultSum result={result} recount={recount} />
        </aside>
        <ResultQuestions result={result} />
      </div>
    </Page>
  )
}
