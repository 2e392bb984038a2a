import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { coursesInForce } from '#app/data/catalog.server.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { teachCourseMessages } from '#app/i18n/teach-courses.ts'
import { pageTitle } from '#app/root-data.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { courseLine } from './course-line.server.ts'
import { CourseRow } from './course-row.tsx'
import { ShelfList } from '../shelf/shelf-list.tsx'
import { shelfLines } from '../shelf/shelf-lines.server.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => teachMessages[locale].courses)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const locale = findLocale(args.request, viewer.locale)
  return shelfLines('courses', coursesInForce, courseLine, locale)
}

export default function Courses() {
  const { lines, pending, folder } = useLoaderData<typeof loader>()
  const messages = useMessages(teachMessages)
  const words = useMessages(teachCourseMessages)
  return (
    <ShelfList
      title={messages.courses}
      note={words.coursesNote(lines.length)}
      empty={lines.length === 0 && messages.noCourses}
      pending={pending}
      folder={folder}
    >
      {lines.map((line) => (
        <CourseRow key={line.slug} line={line} />
      ))}
    </ShelfList>
  )
}
