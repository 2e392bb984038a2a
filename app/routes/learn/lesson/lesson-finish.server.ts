import type { ActionFunctionArgs } from '@remix-run/node'
import { finishLesson } from '#app/operations/finish-lesson.server.ts'
import { clock } from '#app/session/clock.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import type { Viewer } from '#app/domain/identity/viewer.ts'
import type { FinishResult } from './lesson-end.tsx'

/** The reader says that the end is reached; the course's rule decides whether it counts. */
export async function finishHere(viewer: Viewer, args: ActionFunctionArgs): Promise<FinishResult> {
  const [courseSlug, lessonSlug] = [args.params.course!, args.params.lesson!]
  const locale = findLocale(args.request, viewer.locale)
  const result = await finishLesson(
    { personId: viewer.id, courseSlug, lessonSlug, locale },
    clock(),
  )
  if (result.outcome === 'not-found') throw new Response(null, { status: 404 })
  return result
}
