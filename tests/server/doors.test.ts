import { afterAll, expect, test } from 'vitest'
import { closeDatabase } from '#app/data/database.server.ts'
import { Role } from '#app/domain/identity/role.ts'
import { readSources } from '#tests/architecture/source.ts'
import { guardOf, handlersOf, routeTable } from '#tests/route-table.ts'
import { useDemoServer } from './demo-server.ts'
import { cookieOf, entrants, nonsenseAddress, realAddress, type Entrant } from './entrants.ts'

const server = useDemoServer()
process.env.KEXIN_DATA = server.dataFolder
afterAll(closeDatabase)

const letsIn: Record<string, readonly Entrant[]> = {
  requireViewer: Role.options,
  requireLearner: ['learner'],
  requireTrainer: ['trainer'],
  requireHr: ['hr'],
  requireAdmin: ['admin'],
}

type Door = { method: 'GET' | 'POST'; path: string; entrant: Entrant; guard: string | undefined }

/** Every loader and action of the map, and everybody who may come to it. */
const sources = new Map(readSources('app/routes').map((file) => [file.path, file]))
const doors: Door[] = routeTable
  .filter(({ isLayout, path }) => !isLayout && path !== '/*')
  .flatMap(({ path, file }) => {
    const { page, loader, action } = handlersOf(sources.get(file)!)
    return entrants.flatMap((entrant): Door[] => [
      ...(page || loader
        ? [{ method: 'GET' as const, path, entrant, guard: loader && guardOf(loader) }]
        : []),
      ...(action ? [{ method: 'POST' as const, path, entrant, guard: guardOf(action) }] : []),
    ])
  })

test.each(doors)('$method $path opens to whom it should: $entrant', async (door) => {
  const answer = await knock(door, await realAddress(door.path))
  expect(expectedOf(door), `status ${answer.status}`).toContain(meaningOf(answer))
})

test.each(doors.filter(({ path, guard }) => path.includes(':') && guard))(
  '$method $path says that there is no such thing, and never fails: $entrant',
  async (door) => {
    const answer = await knock(door, nonsenseAddress(door.path))
    const expected = expectedOf(door).map((meaning) => (meaning === 'open' ? 'not found' : meaning))
    expect(expected, `status ${answer.status}`).toContain(meaningOf(answer))
  },
)

/** Sends a form with a field that no form of the site has. */
async function knock({ method, entrant, path }: Door, address: string): Promise<Response> {
  return fetch(server.origin() + address, {
    method,
    redirect: 'manual',
    headers: { Cookie: await cookieOf(entrant, path), Origin: server.origin() },
    body: method === 'POST' ? new URLSearchParams({ nonsense: '¿' }) : undefined,
  })
}

/** What the answer may mean. Whoever may enter, with a form that makes no sense, may be told so. */
function expectedOf({ guard, entrant, method, path }: Door): string[] {
  if (path === '/account/set-up') return ['not found'] // there is an administrator already
  if (guard && entrant === 'anonymous') return ['sign in first']
  if (guard && !letsIn[guard]!.includes(entrant)) return ['not found']
  return method === 'GET' ? ['open'] : ['open', 'not found']
}

function meaningOf({ status, headers }: Response): string {
  const to = headers.get('Location') ?? ''
  if (status === 401 || to.startsWith('/account/sign-in?to=')) return 'sign in first'
  if (status === 404) return 'not found'
  return status < 500 ? 'open' : 'failed'
}
