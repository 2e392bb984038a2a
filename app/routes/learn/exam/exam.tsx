import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listAttempts } from '#app/data/attempt-ends.server.ts'
import { coursesDemanding, findExam, getItems } from '#app/data/catalog.server.ts'
import { findLastCycle } from '#app/data/cycles.server.ts'
import { findExtraPercent } from '#app/data/extra-time.server.ts'
import { listGrantedSittings } from '#app/data/make-ups.server.ts'
import { isPastGrace } from '#app/domain/assessment/deadline.ts'
import { attemptsOfCycle, examEntry } from '#app/domain/assessment/exam-entry.ts'
import type { Clock } from '#app/domain/calendar.ts'
import type { ExamManifest } from '#app/domain/catalog/exam.ts'
import { inLocale } from '#app/domain/locale.ts'
import { lobbyMessages } from '#app/i18n/exam-lobby.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { startAttempt } from '#app/operations/start-attempt.server.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { pageTitle, type PageHandle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { readForm } from '#app/session/form.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import { AttemptLines, toAttemptLine } from './attempt-lines.tsx'
import { examFacts } from './exam-facts.ts'
import { attemptPath, lobbyPath, questionPath, resultPath } from './exam-paths.ts'
import { ExamRules } from './exam-rules.tsx'
import { WayIn } from './exam-way-in.tsx'

export const handle: PageHandle = { stock: 'ledger' }
export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, () => data?.exam.title ?? '')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireLearner(args)
  const slug = args.params.exam!
  const exam = await findExam(slug)
  if (!exam) throw new Response(null, { status: 404 })
  const moment = clock()
  const courses = await coursesDemanding(slug)
  const cycle = await findLastCycle(
    viewer.id,
    courses.map((course) => course.slug),
  )
  const attempts = await attemptsNow(viewer.id, slug, moment)
  const locale = findLocale(args.request, viewer.locale)
  const counted = attemptsOfCycle(attempts, cycle)
  const makeUps = await listGrantedSittings(viewer.id, slug, cycle)
  const course = courses[0]
  return {
    exam: examFacts(exam.manifest, await kindsLeftOpen(exam.manifest), locale),
    course: course && { slug: course.slug, title: inLocale(course.manifest.title, locale) },
    entry: examEntry(exam.manifest, counted, moment.now, makeUps),
    left: Math.max(0, exam.manifest.attempts + makeUps.length - counted.length),
    extraPercent: await findExtraPercent(viewer.id, slug),
    attempts: attempts.map(toAttemptLine),
    now: moment.now.toISOString(),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireLearner(args)
  const examSlug = args.params.exam!
  const locale = findLocale(args.request, viewer.locale)
  const declares = (await readForm(args.request)).get('declares') === 'yes'
  const { address } = args.context
  const asked = { personId: viewer.id, examSlug, locale, declares, address }
  const result = await startAttempt(asked, clock().now)
  args.context.log.outcome = result.outcome
  switch (result.outcome) {
    case 'started':
      return redirect(questionPath(result.attemptId, 1), 303)
    case 'continued':
      return redirect(attemptPath(result.attemptId), 303)
    case 'passed':
      return redirect(resultPath(result.attemptId), 303)
    case 'declaration-missing':
      return { undeclared: true }
    case 'no-attempt-left':
    case 'cooling-down':
    case 'not-open-yet':
    case 'window-over':
      return redirect(lobbyPath(examSlug), 303)
    case 'no-such-exam':
      throw new Response(null, { status: 404 })
  }
}

/** The kinds of what may be drawn by rules that name none. */
async function kindsLeftOpen({ draw }: ExamManifest) {
  const pools = draw.filter(({ rule }) => !rule.kind).flatMap(({ pool }) => pool)
  const items = await getItems(pools.map(({ hash }) => hash))
  return [...new Set([...items.values()].map(({ kind }) => kind))]
}

/** The attempts so far. One whose time is over is closed on sight, so that what is shown holds. */
async function attemptsNow(personId: string, examSlug: string, moment: Clock) {
  const attempts = await listAttempts(personId, examSlug)
  const overdue = attempts.filter(({ open, ...head }) => open && isPastGrace(head, moment.now))
  if (overdue.length === 0) return attempts
  for (const { id } of overdue) await submitAttempt({ attemptId: id, asked: 'expire' }, moment)
  return listAttempts(personId, examSlug)
}

export default function Exam() {
  const { exam, course, entry, left, extraPercent, attempts, now } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(lobbyMessages)
  return (
    <Page
      crumbs={[
        ...(course ? [{ label: course.title, to: `/learn/courses/${course.slug}` }] : []),
        { label: messages.exam },
      ]}
    >
      <PageTitle>{exam.title}</PageTitle>
      <WuRule />
      <div className="grid gap-8 pt-6 xl:grid-cols-[minmax(0,1fr)_272px] xl:gap-12">
        <div className="grid content-start gap-8">
          <p className="max-w-measure text-md leading-body">{exam.summary}</p>
          <Section title={messages.rules}>
            <ExamRules exam={exam} left={left} extraPercent={extraPercent} now={now} />
          </Section>
        </div>
        <aside className="max-xl:row-start-1">
          <WayIn
            exam={exam}
            entry={entry}
            open={attempts.find(({ score }) => score === null)}
            undeclared={answer?.undeclared ?? false}
          />
        </aside>
        {attempts.length > 0 && (
          <Section title={messages.earlier}>
            <AttemptLines attempts={attempts} />
          </Section>
        )}
      </div>
    </Page>
  )
}
