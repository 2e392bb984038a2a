import { expect, test } from 'vitest'
import { readSources, source } from './architecture/source.ts'
import { doorsOf, guardOf, handlersOf, routeTable } from './route-table.ts'

/** Who may enter which part of the site: the guard that each loader and action there calls first. */
const guards: [area: RegExp, allowed: string[]][] = [
  [/^app\/routes\/learn\//, ['requireLearner']],
  [/^app\/routes\/teach\//, ['requireTrainer']],
  [/^app\/routes\/people\//, ['requireHr', 'requireAdmin']],
  [
    /^app\/routes\//,
    ['requireViewer', 'requireLearner', 'requireTrainer', 'requireHr', 'requireAdmin'],
  ],
]

/** Loaders and actions open to anybody, each with the reason. */
const open: Record<string, string> = {
  'app/routes/account/set-up.tsx': 'the first administrator is nobody yet',
  'app/routes/account/sign-in.tsx': 'this is where one becomes somebody',
  'app/routes/account/sign-in-again.ts': 'the same, without leaving the page one is at',
  'app/routes/account/sign-out.ts': 'ends a session, or nothing',
  'app/routes/missing.tsx': 'says 404 to everybody',
  'app/routes/resources/healthz.ts': 'the machine that watches the server has no account',
  'app/routes/verify/verified.tsx': 'whoever holds a certificate may have anybody check it',
  'app/routes/verify/verify.tsx': 'the same, by typing its code',
  'app/routes/resources/preferences.tsx': 'the sign-in page has the language switch too',
}

const files = readSources('app/routes').filter(({ path }) => !path.includes('.test.'))
const modules = files.map((file) => ({ file, handlers: handlersOf(file) }))

test('every page, loader and action is in the map, once, and the map names nothing else', () => {
  const made = modules
    .filter(({ handlers }) => handlers.page || handlers.loader || handlers.action)
    .map(({ file }) => file.path)
  expect(routeTable.map(({ file }) => file).sort()).toEqual(made.sort())
})

test('no two routes answer at one address', () => {
  const addresses = routeTable.filter(({ isLayout }) => !isLayout).map(({ path }) => path)
  expect(addresses.filter((path, index) => addresses.indexOf(path) < index)).toEqual([])
})

test('an address that only frames others has a page of its own too', () => {
  const frames = routeTable.filter(({ isLayout, path }) => isLayout && path !== '/')
  const pages = routeTable.flatMap(({ isLayout, path }) => (isLayout ? [] : path))
  expect(frames.map(({ path }) => path).filter((path) => !pages.includes(path))).toEqual([])
})

test('each loader and action asks who is there before it does anything', () => {
  const unguarded = modules.flatMap(({ file, handlers }) =>
    (['loader', 'action'] as const).flatMap((name) => {
      const body = handlers[name]
      if (!body || file.path in open) return []
      const allowed = guards.find(([area]) => area.test(file.path))?.[1] ?? []
      const guard = guardOf(body)
      if (guard && allowed.includes(guard)) return []
      return [
        `${file.path}: ${name} begins with ${guard ?? 'no guard'}, not ${allowed.join(' or ')}`,
      ]
    }),
  )
  expect(unguarded).toEqual([])
})

test('before every page of an area stands a guard, its own or that of its layout', () => {
  const bare = doorsOf(files).filter(({ guard, file }) => !guard && !(file in open))
  expect(bare.map(({ method, path }) => `${method} ${path}`)).toEqual([])
})

test('what is open to anybody exists', () => {
  const paths = files.map(({ path }) => path)
  expect(Object.keys(open).filter((path) => !paths.includes(path))).toEqual([])
})

test.each([
  [
    'export async function loader(args) { const { id } = await requireHr(args); go(id) }',
    'requireHr',
  ],
  ['export const loader = async (args) => { await requireAdmin(args) }', 'requireAdmin'],
  ['export const loader = (args) => requireViewer(args)', 'requireViewer'],
  ['export async function loader(args) { go(); await requireHr(args) }', undefined],
  ['export async function loader(args) { if (x) await requireHr(args) }', undefined],
  ['export const loader = wrapped(async (args) => { await requireHr(args) })', undefined],
])('a guard counts in the first place only: %s', (text, guard) => {
  const { loader } = handlersOf(source('app/routes/a.tsx', text))
  expect(loader && guardOf(loader)).toBe(guard)
})
