import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { requireHr } from '#app/session/viewer.server.ts'

/** HR's pages begin with the completion sheet. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHr(args)
  return redirect('/people/completions')
}

/** A page, so that whoever may not come here is told so on one. */
export default function Home() {
  return null
}
