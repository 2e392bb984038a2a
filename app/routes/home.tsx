import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { firstArea, startOf } from '#app/navigation.ts'
import { requireViewer } from '#app/session/viewer.server.ts'

/** The front door leads everybody to the first page of their own area. */
export async function loader(args: LoaderFunctionArgs) {
  const { roles } = await requireViewer(args)
  const area = firstArea(roles)
  return redirect(area ? startOf(area) : '/account')
}
