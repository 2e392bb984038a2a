import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { coursesInForce, examsInForce } from '#app/data/catalog.server.ts'
import { listCourseRecords } from '#app/data/course-records.server.ts'
import { byUrgency } from '#app/domain/training/standing.ts'
import { learnMessages } from '#app/i18n/learn.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { pageTitle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import { courseLine } from './course-line.server.ts'
import { CourseRow } from './course-row.tsx'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => learnMessages[locale].courses)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireLearner(args)
  const { today } = clock()
  const locale = findLocale(args.request, viewer.locale)
  const [courses, exams, records] = await Promise.all([
    coursesInForce(),
    examsInForce(),
    listCourseRecords(viewer.id),
  ])
  const lines = [...courses.values()].map((course) =>
    courseLine(course, exams, records.get(course.slug), locale, today),
  )
  return { lines: lines.sort(byUrgency) }
}

export default function Courses() {
  const { lines } = useLoaderData<typeof loader>()
  const messages = useMessages(learnMessages)
  return (
    <Page crumbs={[{ label: messages.courses }]}>
      <PageTitle note={messages.coursesNote(lines.length)}>{messages.courses}</PageTitle>
      {lines.length === 0 ? (
        <EmptyState title={messages.noCourses}>{messages.noCoursesWhat}</EmptyState>
      ) : (
        <>
          <WuRule />
          <ul className="-mx-4 bg-sheet md:mx-0">
            {lines.map((line) => (
              <CourseRow key={line.slug} line={line} />
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}
