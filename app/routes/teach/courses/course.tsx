import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { coursesInForce, examsInForce } from '#app/data/catalog.server.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { teachCourseMessages } from '#app/i18n/teach-courses.ts'
import { readContent } from '#app/operations/read-content.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { Cover } from '#app/ui/cover.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { CourseFigures } from './course-figures.tsx'
import { CourseObjectives } from './course-objectives.tsx'
import { CourseRule } from './course-rule.tsx'
import { courseView } from './course-view.server.ts'
import { FindingList } from '../findings/finding-list.tsx'
import { LanguageTabs } from '../languages/language-tabs.tsx'
import { LessonRows } from './lesson-rows.tsx'
import { shelf } from '../shelf/shelf.ts'
import { ShelfHead } from '../shelf/shelf-head.tsx'
import { shownLanguage } from '../languages/shown-language.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (locale) =>
    [data?.course.title.own, teachMessages[locale].courses].filter(Boolean).join(' · '),
  )

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const locale = findLocale(args.request, viewer.locale)
  const [disk, courses, exams] = await Promise.all([
    readContent(),
    coursesInForce(),
    examsInForce(),
  ])
  const entry = shelf('courses', disk, courses).get(args.params.course!)
  if (!entry) throw new Response(null, { status: 404 })
  return {
    course: await courseView(entry, disk, exams, locale),
    shown: shownLanguage(args.request, locale),
  }
}

export default function Course() {
  const { course, shown } = useLoaderData<typeof loader>()
  const messages = useMessages(teachMessages)
  const words = useMessages(teachCourseMessages)
  return (
    <Page
      width="full"
      crumbs={[{ label: messages.courses, to: '/teach/courses' }, { label: course.title.own }]}
    >
      <ShelfHead {...course} cover={course.cover && <Cover {...course.cover} />} />
      <div className="space-y-8">
        {course.findings.length > 0 && (
          <Section title={messages.findings} aside={messages.findingCount(course.findings.length)}>
            <FindingList findings={course.findings} />
          </Section>
        )}
        {course.lessons.length > 0 && (
          <Section title={words.lessons} aside={words.lessonCount(course.lessons.length)}>
            <LanguageTabs shown={shown} />
            <LessonRows course={course.slug} lessons={course.lessons} shown={shown} />
          </Section>
        )}
        <CourseObjectives objectives={course.objectives} shown={shown} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-2">
          <CourseRule course={course} />
          <CourseFigures figures={course.figures} />
        </div>
      </div>
    </Page>
  )
}
