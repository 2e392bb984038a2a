import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { findCourse } from '#app/data/catalog.server.ts'
import { findReader } from '#app/data/reader.server.ts'
import { learnMessages } from '#app/i18n/learn.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { LessonBody } from '#app/mdx/lesson-body.tsx'
import { openLesson } from '#app/operations/open-lesson.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'
import { Page } from '#app/ui/page.tsx'
import { LessonEnd, type FinishResult } from './lesson-end.tsx'
import { finishHere } from './lesson-finish.server.ts'
import { LessonHead } from './lesson-head.tsx'
import { LessonOutline } from './lesson-outline.tsx'
import { lessonView, type LessonView } from './lesson-view.server.ts'
import readerStyles from './reader.css?url'
import { useReading } from './reading.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: readerStyles }]

/** Opening a lesson again within this time is not noted again, in milliseconds. */
const NOTED_MS = 60_000

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, () => loaded?.title ?? '')

export async function loader(args: LoaderFunctionArgs): Promise<LessonView> {
  const viewer = await requireLearner(args)
  const [courseSlug, lessonSlug] = [args.params.course!, args.params.lesson!]
  const [course, reader] = await Promise.all([
    findCourse(courseSlug),
    findReader(viewer.id, courseSlug, lessonSlug),
  ])
  if (!course) throw new Response(null, { status: 404 })
  if (!reader) throw redirect(`/learn/courses/${courseSlug}`)
  const locale = findLocale(args.request, viewer.locale)
  const page = args.context.wholePage ? new URL(args.request.url) : null
  const view = await lessonView(course, lessonSlug, reader, { locale, page })
  if (!view) throw new Response(null, { status: 404 })
  const { now } = clock()
  if (now.getTime() - (reader.lastOpenedAt?.getTime() ?? 0) > NOTED_MS)
    await openLesson({ personId: viewer.id, courseSlug, lessonSlug }, reader.reached, now)
  return view
}

/** The end of the lesson, said by a form. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireLearner(args)
  return data(await finishHere(viewer, args))
}

/** What its reader does in a lesson is answered by itself; the lesson is not sent once more. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  formMethod,
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}) =>
  formMethod === 'POST' && currentUrl.pathname === nextUrl.pathname
    ? false
    : defaultShouldRevalidate

export default function Lesson() {
  const loaded = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  const messages = useMessages(learnMessages)
  const { end, result } = useReading(loaded, posted)
  const view = afterReading(loaded, result)
  return (
    <Page
      width="bare"
      crumbs={[
        { label: messages.home, to: '/learn' },
        { label: view.course.title, to: `/learn/courses/${view.course.slug}` },
        { label: messages.lessonNumber(view.number) },
      ]}
      status={<span>{messages.leftMinutes(view.minutes)}</span>}
    >
      <div className="reader" key={`${view.slug} ${view.locale}`}>
        <LessonOutline view={view} />
        <article className="reader-page" lang={view.locale}>
          <LessonHead view={view} />
          <LessonBody
            segments={view.segments}
            checks={view.checks}
            action={view.checkAction}
            locale={view.locale}
            first={loaded.first}
          />
          <div ref={end} />
          <LessonEnd view={view} result={result} />
        </article>
      </div>
    </Page>
  )
}

/** The lesson once it counts as read. */
function afterReading(view: LessonView, result: FinishResult | undefined): LessonView {
  if (result?.outcome !== 'counted' && result?.outcome !== 'counted-before') return view
  const outline = view.outline.map((line) =>
    line.slug === view.slug ? { ...line, state: 'read' as const } : line,
  )
  return { ...view, outline, isRead: true }
}
