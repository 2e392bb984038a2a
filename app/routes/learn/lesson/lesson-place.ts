import type { ActionFunctionArgs } from '@remix-run/node'
import { openLesson } from '#app/operations/open-lesson.server.ts'
import { clock } from '#app/session/clock.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'
import { readForm } from '#app/session/form.server.ts'

/** Keeps how far somebody has come in a lesson. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireLearner(args)
  const { course, lesson } = args.params
  const place = { personId: viewer.id, courseSlug: course!, lessonSlug: lesson! }
  const reached = Number((await readForm(args.request)).get('reached'))
  const { outcome } = await openLesson(place, reached, clock().now)
  return new Response(null, { status: outcome === 'noted' ? 204 : 404 })
}
