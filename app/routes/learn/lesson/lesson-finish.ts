import type { ActionFunctionArgs } from '@remix-run/node'
import { requireLearner } from '#app/session/viewer.server.ts'
import { finishHere } from './lesson-finish.server.ts'

/** The end of a lesson, reached while somebody reads: beside the page, which stays as it is. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireLearner(args)
  return Response.json(await finishHere(viewer, args))
}
