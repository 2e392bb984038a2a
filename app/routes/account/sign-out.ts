import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { signOut } from '#app/operations/sign-out.server.ts'
import { endedSessionCookie, readSessionToken } from '#app/session/cookie.server.ts'

export async function action({ request }: ActionFunctionArgs) {
  const token = readSessionToken(request)
  if (token) await signOut({ token })
  return redirect('/account/sign-in', { headers: { 'Set-Cookie': endedSessionCookie() } })
}

/** Somebody who opened the address itself; signing out takes a form, which no other site can send. */
export function loader() {
  return redirect('/account')
}
