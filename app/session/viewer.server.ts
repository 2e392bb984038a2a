import { redirect } from '@remix-run/node'
import { extendSession, findSession } from '#app/data/sessions.server.ts'
import { hasLeft } from '#app/domain/identity/leaving.ts'
import type { Role } from '#app/domain/identity/role.ts'
import { isDueForRenewal, leaseUntil } from '#app/domain/identity/session-lease.ts'
import type { Viewer } from '#app/domain/identity/viewer.ts'
import { clock } from './clock.server.ts'
import { readSessionToken } from './cookie.server.ts'
import type { RequestContext } from './request-context.server.ts'

/** What a guard needs of a loader's or action's arguments. */
export type Asking = { request: Request; context: RequestContext }

/** Who is signed in, or null; asked of the database once a request. */
export function findViewer({ request, context }: Asking): Promise<Viewer | null> {
  return (context.viewer ??= readViewer(request, new Date()))
}

/** Whoever is signed in, in any role. */
export async function requireViewer(asking: Asking): Promise<Viewer> {
  const viewer = await findViewer(asking)
  if (!viewer) throw signInFirst(asking.request)
  asking.context.log.role ??= 'viewer'
  return viewer
}

export const requireLearner = (asking: Asking) => requireRole('learner', asking)
export const requireTrainer = (asking: Asking) => requireRole('trainer', asking)
export const requireHr = (asking: Asking) => requireRole('hr', asking)
export const requireAdmin = (asking: Asking) => requireRole('admin', asking)

/** To anybody without the role, what it guards does not exist. */
async function requireRole(role: Role, asking: Asking): Promise<Viewer> {
  const viewer = await requireViewer(asking)
  if (!viewer.roles.includes(role)) throw new Response(null, { status: 404 })
  asking.context.log.role = role
  return viewer
}

async function readViewer(request: Request, now: Date): Promise<Viewer | null> {
  const token = readSessionToken(request)
  const session = token ? await findSession(token, now) : null
  if (!session) return null
  if (session.leftOn && hasLeft(session.leftOn, clock().today)) return null
  if (isDueForRenewal(session.lastUsedAt, now))
    await extendSession(session.viewer.sessionId, leaseUntil(session.begunAt, now), now)
  return session.viewer
}

/**
 * A page sends its reader to the sign-in page and back, a form with all that is in it (307 keeps it); a
 * script is told in a word.
 */
function signInFirst(request: Request): Response {
  const { pathname, search } = new URL(request.url)
  const isScript =
    pathname.startsWith('/resources/') ||
    request.headers.get('Accept')?.startsWith('application/json')
  if (isScript) return Response.json({ problem: 'signed-out' }, { status: 401 })
  const status = request.method === 'POST' ? 307 : 302
  return redirect(`/account/sign-in?to=${encodeURIComponent(pathname + search)}`, status)
}
