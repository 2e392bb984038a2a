import { afterAll, expect, test } from 'vitest'
import { closeDatabase } from '#app/data/database.server.ts'
import { Role } from '#app/domain/identity/role.ts'
import { readSources } from '#tests/architecture/source.ts'
import { doorsOf, type Door } from '#tests/route-table.ts'
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

/** Every loader and action of the map, and everybody who may come to it. */
type Visit = Door & { entrant: Entrant }
const visits: Visit[] = doorsOf(readSources('app/routes'))
  .filter(({ path }) => path !== '/*')
  .flatMap((door) => entrants.map((entrant) => ({ ...door, entrant })))

test.each(visits)('$method $path opens to whom it should: $entrant', async (visit) => {
  const answer = await knock(visit, await realAddress(visit.path))
  expect(expectedOf(visit), `status ${answer.status}`).toContain(meaningOf(answer))
})

test.each(visits.filter(({ path, guard }) => path.includes(':') && guard))(
  '$method $path says that there is no such thing, and never fails: $entrant',
  async (visit) => {
    const answer = await knock(visit, nonsenseAddress(visit.path))
    const expected = expectedOf(visit).filter((meaning) => meaning !== 'open')
    expect([...expected, 'not found'], `status ${answer.status}`).toContain(meaningOf(answer))
  },
)

/** Sends a form with a field that no form of the site has. */
async function knock({ method, entrant, path }: Visit, address: string): Promise<Response> {
  return fetch(server.origin() + address, {
    method,
    redirect: 'manual',
    headers: { Cookie: await cookieOf(entrant, path), Origin: server.origin() },
    body: method === 'POST' ? new URLSearchParams({ nonsense: '¿' }) : undefined,
  })
}

/** What the answer may mean. Whoever may enter, with a form that makes no sense, may be told so. */
function expectedOf({ guard, entrant, method, path }: Visit): string[] {
  if (path === '/account/set-up') return ['not found'] // there is an administrator already
  if (guard && entrant === 'anonymous') return ['sign in first']
  if (guard && !letsIn[guard]!.includes(entrant)) return ['not found']
  return method === 'GET' ? ['open'] : ['open', 'refused', 'not found']
}

function meaningOf({ status, headers }: Response): string {
  const to = headers.get('Location') ?? ''
  if (status === 401 || to.startsWith('/account/sign-in?to=')) return 'sign in first'
  if (status === 404) return 'not found'
  if (status >= 500) return 'failed'
  return status >= 400 ? 'refused' : 'open'
}
