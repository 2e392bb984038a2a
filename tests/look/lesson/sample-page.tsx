import type { RouteObject } from 'react-router-dom'
import { useLoaderData } from 'react-router-dom'
import type { CheckAnswer } from '#app/domain/assessment/check-answer.ts'
import type { RenderedLesson } from '#app/domain/catalog/lesson.ts'
import type { PublicItem } from '#app/domain/catalog/public-item.ts'
import { LessonBody } from '#app/mdx/lesson-body.tsx'

export type SamplePage = {
  lesson: RenderedLesson
  checks: Record<string, { item: PublicItem; answer: CheckAnswer | null }>
}

/** A lesson in the reader's layout, for a router whose action answers its checks. */
export function sampleRoutes(page: SamplePage, reply: () => unknown): RouteObject[] {
  return [
    { path: '/', id: 'lesson', element: <Sample />, loader: () => page },
    { path: '/check', id: 'check', action: async () => reply() },
  ]
}

function Sample() {
  const { lesson, checks } = useLoaderData() as SamplePage
  return (
    <div className="reader">
      <nav className="reader-outline" aria-label="Outline">
        <div />
      </nav>
      <main className="reader-page" lang={lesson.locale}>
        <header className="mb-7">
          <h1 className="title text-xl md:text-2xl">{lesson.title}</h1>
        </header>
        <LessonBody
          segments={lesson.segments}
          checks={checks}
          action="/check"
          locale={lesson.locale}
        />
      </main>
    </div>
  )
}
