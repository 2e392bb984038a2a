import type { LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { answerByArea } from '../../server/areas.ts'

/** A build whose resources answer with their own id. */
function buildOf(routes: Record<string, { parentId?: string; path?: string; index?: boolean }>) {
  const ids = Object.entries(routes)
  const loaderOf = (id: string) => (_: LoaderFunctionArgs) => new Response(id)
  return {
    routes: Object.fromEntries(
      ids.map(([id, route]) => [id, { id, ...route, module: { loader: loaderOf(id) } }]),
    ),
    assets: {
      routes: Object.fromEntries(ids.map(([id, route]) => [id, { id, ...route }])),
      entry: { imports: [], module: '' },
      url: '',
      version: '',
    },
    entry: { module: { default: () => new Response(null) } },
    future: { v3_singleFetch: true },
    basename: '/',
    publicPath: '/',
    assetsBuildDirectory: '',
    isSpaMode: false,
  } as unknown as ServerBuild
}

const answerTo = answerByArea(
  buildOf({
    root: { path: '' },
    home: { parentId: 'root', index: true },
    learn: { parentId: 'root', path: 'learn' },
    'learn home': { parentId: 'learn', index: true },
    course: { parentId: 'learn', path: 'courses/:course' },
    layout: { parentId: 'root' },
    account: { parentId: 'layout', path: 'account' },
    'sign-in': { parentId: 'root', path: 'account/sign-in' },
    healthz: { parentId: 'root', path: 'healthz' },
    certificate: { parentId: 'root', path: 'certificates/:number?' },
    missing: { parentId: 'root', path: '*' },
  }),
)

test.each([
  ['/', 'home'],
  ['/?to=/learn', 'home'],
  ['/learn', 'learn home'],
  ['/learn/', 'learn home'],
  ['/LEARN', 'learn home'],
  ['/%6Cearn', 'learn home'],
  ['/learn/courses/why', 'course'],
  ['/learn/nothing', 'missing'],
  ['/account', 'account'],
  ['/account/sign-in?to=%2Flearn', 'sign-in'],
  ['/healthz', 'healthz'],
  ['/certificates', 'certificate'],
  ['/certificates/KX-1', 'certificate'],
  ['/learned', 'missing'],
  ['/no/such/page', 'missing'],
])('%s is answered by %s, as it would be among all routes', async (path, id) => {
  const request = new Request(`http://localhost${path}`)
  const answer = await answerTo(new URL(request.url).pathname)(request, {} as never)
  expect(await answer.text()).toBe(id)
})
