import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { requireTrainer } from '#app/session/viewer.server.ts'

/** A trainer's pages begin with the courses. */
export async function loader(args: LoaderFunctionArgs) {
  await requireTrainer(args)
  return redirect('/teach/courses')
}

/** A page, so that whoever may not come here is told so on one. */
export default function Home() {
  return null
}
