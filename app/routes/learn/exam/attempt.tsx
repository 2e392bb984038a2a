import { redirect, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { getExamRevision, getItems } from '#app/data/catalog.server.ts'
import { attemptState, isClosedBy } from '#app/domain/assessment/attempt.ts'
import { attemptView, type AttemptView } from '#app/domain/assessment/attempt-view.ts'
import { isPastDeadline } from '#app/domain/assessment/deadline.ts'
import type { Clock } from '#app/domain/calendar.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import type { PageHandle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'
import { AttemptEnd, endOf } from './client/attempt-end.tsx'
import examStyles from './client/exam.css?url'
import { ExamFrame } from './client/exam-frame.tsx'
import { firstOpenPlace } from './client/places.ts'
import { useSignals } from './client/signal-watch.ts'
import { useNewSitting } from './client/sitting.ts'
import { useSecondsLeft, warningStep } from './client/time-left.ts'
import { attemptPath, questionPath, resultPath } from './exam-paths.ts'

export const handle: PageHandle = { stock: 'ledger' }
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: examStyles }]
export const headers = () => ({ 'Cache-Control': 'no-store' })

/** The whole paper at once, so that going from question to question asks nothing of the network. */
export async function loader(args: LoaderFunctionArgs): Promise<AttemptView> {
  const viewer = await requireLearner(args)
  const id = args.params.attempt!
  const found = await findAttemptWithEvents(id)
  if (found?.attempt.personId !== viewer.id) throw new Response(null, { status: 404 })
  const { attempt } = found
  const moment = clock()
  const isClosed =
    isClosedBy(attempt.last.body) ||
    (isPastDeadline(attempt, moment.now) && (await isNowClosed(id, moment)))
  if (isClosed) throw redirect(resultPath(id))

  const { items } = attempt.paper
  const { pathname, searchParams } = new URL(args.request.url)
  if (pathname === attemptPath(id) && !searchParams.has('q')) {
    const { responses } = attemptState(found.events)
    throw redirect(questionPath(id, firstOpenPlace(items, responses) ?? 1))
  }
  return attemptView(
    found,
    (await getExamRevision(attempt.examHash)).manifest,
    await getItems(items.map(({ hash }) => hash)),
    findLocale(args.request, viewer.locale),
    moment.now,
  )
}

/** Closes an attempt whose time is over; false while something may come that was made in time. */
async function isNowClosed(attemptId: string, moment: Clock): Promise<boolean> {
  const { outcome } = await submitAttempt({ attemptId, asked: 'expire' }, moment)
  return outcome !== 'still-open'
}

/** Only another attempt, another language or handing in ask for the paper again. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  currentParams,
  nextParams,
  formMethod,
  defaultShouldRevalidate,
}) =>
  currentParams.attempt !== nextParams.attempt ||
  currentUrl.searchParams.get('lang') !== nextUrl.searchParams.get('lang') ||
  formMethod !== undefined
    ? defaultShouldRevalidate
    : false

export default function Attempt() {
  const view = useLoaderData<typeof loader>()
  return <SittingPage key={view.id} view={view} />
}

function SittingPage({ view }: { view: AttemptView }) {
  const sitting = useNewSitting(view)
  useSignals(sitting)
  const { deadlineAt } = sitting.view
  const cameLate = deadlineAt !== null && view.progress.now > deadlineAt
  const isOver = useSecondsLeft(sitting.clock, deadlineAt, warningStep) === 0 || cameLate
  const end = endOf(sitting.state, isOver)
  return (
    <ExamFrame sitting={sitting} hasEnded={end !== null}>
      {end ? <AttemptEnd sitting={sitting} end={end} /> : <Outlet context={sitting} />}
    </ExamFrame>
  )
}
