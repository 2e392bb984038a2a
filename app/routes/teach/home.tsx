import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { requireTrainer } from '#app/session/viewer.server.ts'

/** A trainer's pages begin with the courses. */
export async function loader(args: LoaderFunctionArgs) {
  await requireTrainer(args)
  return redirect('/teach/courses')
}
