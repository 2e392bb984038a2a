import { Form } from '@remix-run/react'
import { learnMessages } from '#app/i18n/learn.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import type { FinishOutcome } from '#app/operations/finish-lesson.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { Glyph } from '#app/ui/glyph.tsx'
import { LightLink } from '#app/ui/light-link.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { LessonView } from './lesson-view.server.ts'

export type FinishResult = Exclude<FinishOutcome, { outcome: 'not-found' }>

/** The foot of a lesson: whether it counts as read by now, and the way on. */
export function LessonEnd({
  view,
  result,
}: {
  view: LessonView
  result: FinishResult | undefined
}) {
  const messages = useMessages(learnMessages)
  return (
    <footer className="reader-end chrome">
      <Reading view={view} result={result} />
      <nav className="mt-6 grid grid-cols-2 border-t-3 border-double border-ink">
        <div className="pt-3 pe-4">
          {view.previous && <Way course={view.course.slug} lesson={view.previous} rel="prev" />}
        </div>
        <div className="border-s pt-3 ps-4 text-end">
          {view.next ? (
            <Way course={view.course.slug} lesson={view.next} rel="next" />
          ) : (
            <TextLink to={`/learn/courses/${view.course.slug}`}>{messages.toCourse}</TextLink>
          )}
        </div>
      </nav>
    </footer>
  )
}

function Reading({ view, result }: { view: LessonView; result: FinishResult | undefined }) {
  const messages = useMessages(learnMessages)
  if (view.isRead)
    return (
      <Flash kind="done">
        {result?.outcome === 'counted' && result.courseCompleted
          ? messages.courseFinished
          : messages.finished}
      </Flash>
    )
  return (
    <Form method="post" preventScrollReset className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button type="submit">{messages.finish}</Button>
      <p role="status" className="text-sm text-ink-2">
        {result?.outcome === 'too-soon'
          ? messages.finishTooSoon(result.waitSeconds)
          : result?.outcome === 'checks-unanswered'
            ? messages.finishChecks(result.items.length)
            : messages.finishHint}
      </p>
    </Form>
  )
}

function Way({
  course,
  lesson,
  rel,
}: {
  course: string
  lesson: { slug: string; title: string; minutes: number }
  rel: 'prev' | 'next'
}) {
  const messages = useMessages(learnMessages)
  return (
    <LightLink
      href={`/learn/courses/${course}/${lesson.slug}`}
      rel={rel}
      className="group inline-block"
    >
      <span className="block text-sm text-ink-3">
        {rel === 'prev' ? messages.previousLesson : messages.nextLessonMinutes(lesson.minutes)}
      </span>
      <span className="inline-flex items-center gap-2 group-hover:underline">
        {rel === 'prev' && <Glyph name="left" />}
        {lesson.title}
        {rel === 'next' && <Glyph name="right" />}
      </span>
    </LightLink>
  )
}
