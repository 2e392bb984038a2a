import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { coursesInForce } from '#app/data/catalog.server.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { teachCourseMessages } from '#app/i18n/teach-courses.ts'
import { LessonBody } from '#app/mdx/lesson-body.tsx'
import { readContent } from '#app/operations/read-content.server.ts'
import { pageTitle, type PageHandle } from '#app/root-data.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { Page } from '#app/ui/page.tsx'
import readerStyles from '#app/routes/learn/lesson/reader.css?url'
import { lessonPreview, type LessonPreview } from './lesson-preview.server.ts'
import { PreviewBar } from './preview-bar.tsx'
import { PreviewEnd } from './preview-end.tsx'
import { PreviewHead } from './preview-head.tsx'
import { PreviewOutline } from './preview-outline.tsx'
import { choicesIn, previewPath } from './preview-path.ts'
import { previewPlace } from './preview-place.ts'
import { PreviewProblem } from './preview-problem.tsx'
import { shelf } from '../shelf/shelf.ts'

export const handle: PageHandle = { stock: 'lesson' }

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: readerStyles }]

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (locale) =>
    [data?.outline[data.number - 1]?.title, teachCourseMessages[locale].preview]
      .filter(Boolean)
      .join(' · '),
  )

export async function loader(args: LoaderFunctionArgs): Promise<LessonPreview> {
  const viewer = await requireTrainer(args)
  const { searchParams } = new URL(args.request.url)
  const place = previewPlace(args.params, searchParams)
  const [disk, inForce] = await Promise.all([readContent(), coursesInForce()])
  const entry = shelf('courses', disk, inForce).get(args.params.course!)
  const reader = findLocale(args.request, viewer.locale)
  const preview =
    place && entry && (await lessonPreview(place, entry, disk, choicesIn(searchParams), reader))
  if (!preview) throw new Response(null, { status: 404 })
  return preview
}

export default function Lesson() {
  const view = useLoaderData<typeof loader>()
  const messages = useMessages(teachMessages)
  const words = useMessages(teachCourseMessages)
  const { place, lesson } = view
  const [path, search] = previewPath(place).split('?')
  return (
    <Page
      width="bare"
      crumbs={[
        { label: messages.courses, to: '/teach/courses' },
        { label: view.courseTitle, to: `/teach/courses/${place.course}` },
        { label: words.lessonPlace(view.number, view.outline.length) },
      ]}
      notice={<PreviewBar view={view} />}
    >
      {lesson ? (
        <div className="reader xl:[&_.reader-outline>div]:top-18!">
          <PreviewOutline view={view} headings={lesson.facts.headings} />
          <article className="reader-page" lang={place.locale}>
            <PreviewHead view={view} lesson={lesson} />
            <LessonBody
              key={previewPath(place)}
              segments={lesson.segments}
              checks={view.checks}
              action={`${path}/check${search ? `?${search}` : ''}`}
              locale={place.locale}
            />
            <PreviewEnd view={view} />
          </article>
        </div>
      ) : (
        <PreviewProblem view={view} />
      )}
    </Page>
  )
}
