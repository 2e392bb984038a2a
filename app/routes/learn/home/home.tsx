import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { coursesInForce, examsInForce } from '#app/data/catalog.server.ts'
import { listCertificateHeads } from '#app/data/certificates.server.ts'
import { listCourseRecords } from '#app/data/course-records.server.ts'
import { findDepartmentNames } from '#app/data/departments.server.ts'
import { findActivitySince } from '#app/data/month.server.ts'
import { listReviews } from '#app/data/notebook.server.ts'
import { findPerson } from '#app/data/people.server.ts'
import { startOf } from '#app/domain/calendar.ts'
import { givenName, givenNameInLatin } from '#app/domain/identity/given-name.ts'
import { byUrgency, isUnderWay, type Standing } from '#app/domain/training/standing.ts'
import { formatDate } from '#app/i18n/format.ts'
import { learnMessages } from '#app/i18n/learn.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { pageTitle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import { certificateLine } from '../certificates/certificate-line.ts'
import { CertificateList } from '../certificates/certificate-list.tsx'
import { CompletedCourses } from './completed-courses.tsx'
import { DueReviews } from './due-reviews.tsx'
import { courseLine } from '../courses/course-line.server.ts'
import { CourseRow } from '../courses/course-row.tsx'
import { FirstCourse } from './first-course.tsx'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => learnMessages[locale].home)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireLearner(args)
  const moment = clock()
  const { today, timeZone } = moment
  const locale = findLocale(args.request, viewer.locale)
  const [courses, exams, records, certificates, departments, month, me, reviews] =
    await Promise.all([
      coursesInForce(),
      examsInForce(),
      listCourseRecords(viewer.id),
      listCertificateHeads(viewer.id),
      findDepartmentNames(viewer.departmentId),
      findActivitySince(viewer.id, startOf(`${today.slice(0, 7)}-01`, timeZone)),
      locale === 'en' ? findPerson(viewer.id) : null,
      listReviews(viewer.id, moment),
    ])
  const lines = [...records.values()]
    .flatMap((record) => {
      const course = courses.get(record.courseSlug)
      return course ? [courseLine(course, exams, record, locale, today)] : []
    })
    .sort(byUrgency)
  return {
    name: me ? givenNameInLatin(me.name, me.nameLatin) : givenName(viewer.name),
    departments: departments.map((name) => name[locale]),
    today,
    open: lines.filter(({ completedOn }) => completedOn === null),
    done: lines
      .filter(({ completedOn }) => completedOn !== null)
      .sort((a, b) => (a.completedOn! < b.completedOn! ? 1 : -1))
      .slice(0, 5)
      .map(({ slug, title, completedOn }) => ({
        slug,
        title,
        completedOn: completedOn!,
        ...records.get(slug)!.completion!,
      })),
    certificates: certificates.map((row) => certificateLine(row, exams, locale, today)),
    month,
    reviews: { count: reviews.offered, minutes: reviews.minutes },
  }
}

export default function LearnerHome() {
  const { name, departments, today, open, done, certificates, month, reviews } =
    useLoaderData<typeof loader>()
  const messages = useMessages(learnMessages)
  const locale = useLocale()
  const [first, ...others] = open
  const rest = others.filter(({ dueOn }) => dueOn !== null)
  const free = others.filter(({ dueOn }) => dueOn === null)
  return (
    <Page crumbs={[{ label: messages.home }]}>
      <header className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-1 md:mb-6">
        <h1 className="title text-xl md:text-2xl">
          {greeting(name, { first, isNew: done.length === 0 }, messages)}
        </h1>
        <p className="flex flex-wrap gap-x-4 text-sm text-ink-2">
          <span>{departments.join(' / ')}</span>
          <span className="text-ink-3">{formatDate(today, locale, { weekday: true })}</span>
        </p>
      </header>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_272px] xl:gap-12">
        <div className="grid content-start gap-8">
          {first ? (
            <section aria-label={messages.now} className="-mx-4 md:mx-0">
              <WuRule />
              <FirstCourse line={first} />
              {rest.length > 0 && (
                <ul className="border-t bg-sheet">
                  {rest.map((line) => (
                    <CourseRow key={line.slug} line={line} />
                  ))}
                </ul>
              )}
            </section>
          ) : (
            <EmptyState
              title={messages.nothingAssigned}
              actions={
                <ButtonLink to="/learn/courses" kind="ink">
                  {messages.chooseCourse}
                </ButtonLink>
              }
            >
              {messages.nothingAssignedWhat}
            </EmptyState>
          )}
          {reviews.count > 0 && <DueReviews {...reviews} />}
          {free.length > 0 && (
            <Section
              title={messages.goOn}
              aside={
                <TextLink quiet to="/learn/courses">
                  {messages.allCourses}
                </TextLink>
              }
            >
              <ul className="-mx-4 md:-mx-6">
                {free.map((line) => (
                  <CourseRow key={line.slug} line={line} />
                ))}
              </ul>
            </Section>
          )}
          {done.length > 0 && <CompletedCourses courses={done} />}
        </div>
        <aside className="grid content-start gap-8">
          <CertificateList certificates={certificates.slice(0, 3)} all={certificates.length} />
          <Section title={messages.thisMonth}>
            <p className="mt-3.5 text-sm leading-prose text-ink-2">
              {month.lessons + month.answered > 0
                ? messages.monthSum(month.lessons, month.correct, month.answered)
                : messages.monthNothing}
            </p>
          </Section>
        </aside>
      </div>
    </Page>
  )
}

type Greetings = Record<
  'finishFirst' | 'examFirst' | 'examGoesOn' | 'startFirst' | 'allDone' | 'welcome',
  (name: string) => string
>

function greeting(
  name: string,
  {
    first,
    isNew,
  }: {
    first?: { standing: Pick<Standing, 'next' | 'state'> }
    isNew: boolean
  },
  messages: Greetings,
): string {
  if (!first && isNew) return messages.welcome(name)
  if (!first?.standing.next) return messages.allDone(name)
  if (isUnderWay(first.standing)) return messages.examGoesOn(name)
  if (first.standing.next.kind === 'exam') return messages.examFirst(name)
  return first.standing.state === 'due' ? messages.startFirst(name) : messages.finishFirst(name)
}
