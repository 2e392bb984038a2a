import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type ServerBuild,
} from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import fc from 'fast-check'
import type { RouteObject } from 'react-router-dom'
import { expect, test } from 'vitest'
import app from '#app/routes.ts'
import { routeTable } from '#tests/route-table.ts'
import { answerByRoute } from '../../server/route-answers.ts'
import { placeAt, placesOf } from '../../server/route-places.ts'

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

const answerTo = answerByRoute(
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
    certificate: { parentId: 'root', path: 'certificates/:number' },
    media: { parentId: 'root', path: 'files/*' },
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
  ['/certificates', 'missing'],
  ['/files/a/b', 'media'],
  ['/certificates/KX-1', 'certificate'],
  ['/learned', 'missing'],
  ['/no/such/page', 'missing'],
])('%s is answered by %s, as it would be among all routes', async (path, id) => {
  const request = new Request(`http://localhost${path}`)
  const answer = await answerTo(new URL(request.url).pathname)(request, {} as never)
  expect(await answer.text()).toBe(id)
})

const actions: Record<string, (given: ActionFunctionArgs) => unknown> = {
  params: ({ params }) => Response.json(params),
  'what is no response': () => ({ kept: true }),
  body: async ({ request }) => new Response(await request.text()),
  context: ({ context }) => new Response(context.address),
  'a response thrown': () => {
    throw new Response(null, { status: 404 })
  },
  'a redirect': () => redirect('/learn', 303),
  'data thrown': () => {
    throw data({ reference: 'E-1' }, { status: 500 })
  },
}

test.each([
  ['params', '/acts/a%20b/%E5%AE%A2', '{"one":"a b","other":"客"}', 200],
  ['what is no response', '/acts/a/b', '{"kept":true}', 200],
  ['body', '/acts/a/b', 'sent', 200],
  ['context', '/acts/a/b', '127.0.0.1', 200],
  ['a response thrown', '/acts/a/b', '', 404],
  ['a redirect', '/acts/a/b', '', 303],
  ['data thrown', '/acts/a/b', '{"reference":"E-1"}', 500],
])(
  'what is posted to a route without a page goes to its action: %s',
  async (name, path, body, status) => {
    const acting = buildOf({
      root: { path: '' },
      acts: { parentId: 'root', path: 'acts/:one/:other' },
    })
    Object.assign(acting.routes.acts!.module, { action: actions[name] })
    const request = new Request(`http://localhost${path}`, { method: 'POST', body: 'sent' })
    const answer = await answerByRoute(acting)(path)(request, { address: '127.0.0.1' } as never)
    expect([await answer.text(), answer.status]).toEqual([body, status])
  },
)

test('a bug in an action without a page is not answered as if it were one', async () => {
  const acting = buildOf({ root: { path: '' }, acts: { parentId: 'root', path: 'acts' } })
  const action = () => {
    throw new Error('bug')
  }
  Object.assign(acting.routes.acts!.module, { action })
  const request = new Request('http://localhost/acts', { method: 'POST' })
  await expect(answerByRoute(acting)('/acts')(request, {} as never)).rejects.toThrow('bug')
})

const build = { routes: Object.fromEntries(app.flatMap((entry) => listed(entry, undefined))) }
const places = placesOf(build.routes as unknown as ServerBuild['routes'])
const parts = new Set(routeTable.flatMap(({ path }) => path.split('/')))

test('of all routes of the product, the one is found that Remix would choose', () => {
  const part = fc.constantFrom(...parts, 'X', '客', 'a.csv')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (chosen) => {
      const path = `/${chosen.join('/')}`
      const matches = matchRoutes(app.map(treeOf), path)
      const ids = matches?.map(({ route }) => route.id)
      expect(placeAt(path, places)?.chain).toEqual(ids)
    }),
    { numRuns: 3_000 },
  )
})

test('an address that cannot be read, and the list of routes, are answered by all', () => {
  expect([placeAt('/%E5', places), placeAt('/__manifest', places)]).toEqual([null, null])
})

type Entry = (typeof app)[number]

function listed(entry: Entry, parentId: string | undefined): [string, object][] {
  const { file: id, path, index } = entry
  const children = (entry.children ?? []).flatMap((child) => listed(child, id))
  return [[id, { id, path, index, parentId }], ...children]
}

function treeOf({ file: id, path, index, children }: Entry): RouteObject {
  return index ? { id, path, index } : { id, path, children: (children ?? []).map(treeOf) }
}
