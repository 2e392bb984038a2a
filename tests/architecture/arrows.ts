import { importsOf, type Import } from './imports.ts'
import { breakAt, isTest, type Break, type Rule, type Source } from './source.ts'

/**
 * What each folder of app/ may take from which other, as the design draws it. `types` may be taken as
 * types only; a path instead of a folder allows that one file. Settings are the process's own and open
 * to everything that runs on the server, apart from the domain.
 */
const arrows: Record<string, { takes: string[]; types?: string[] }> = {
  domain: { takes: [] },
  data: { takes: ['domain', 'app/settings.server.ts'] },
  exchange: { takes: ['domain'] },
  i18n: { takes: ['domain'] },
  ui: { takes: ['i18n'], types: ['domain'] },
  items: { takes: ['domain', 'i18n', 'ui'] },
  mdx: { takes: ['domain', 'i18n', 'ui', 'items'] },
  content: { takes: ['domain', 'mdx', 'exchange', 'app/settings.server.ts'] },
  session: { takes: ['data', 'domain', 'app/settings.server.ts'] },
  operations: {
    takes: ['data', 'content', 'exchange', 'mdx', 'domain', 'app/settings.server.ts'],
  },
  demo: { takes: ['operations', 'data', 'domain'] },
  cli: {
    takes: ['operations', 'data', 'content', 'exchange', 'mdx', 'domain', 'i18n', 'demo', 'frame'],
  },
  routes: {
    takes: ['operations', 'data', 'domain', 'mdx', 'items', 'session', 'i18n', 'ui', 'frame'],
  },
  // The files directly in app/: the root of the pages, and what starts and stops the server.
  frame: { takes: ['operations', 'data', 'content', 'domain', 'demo', 'session', 'i18n', 'ui'] },
}

/** Packages the domain may use, and where. */
const domainPackages: Record<string, RegExp> = {
  zod: /^app\/domain\//,
  'temporal-polyfill': /^app\/domain\/calendar(\.test)?\.ts$/,
  'ts-fsrs': /^app\/domain\/training\/review-schedule\.ts$/,
}

function folderOf(path: string): string {
  const [app, folder, ...rest] = path.split('/')
  return app === 'app' && folder && rest.length > 0 ? folder : 'frame'
}

function forEachImport(sources: Source[], judge: (from: Source, taken: Import) => string | false) {
  return sources.flatMap((from) =>
    importsOf(from).flatMap((taken): Break[] => {
      const why = judge(from, taken)
      return why ? [breakAt(from, taken.node, why)] : []
    }),
  )
}

export const arrowRules: Rule[] = [
  {
    name: 'folders take only what the design lets them take',
    check: (sources) =>
      forEachImport(sources, (from, { target, typeOnly }) => {
        const [folder, other] = [folderOf(from.path), folderOf(target)]
        if (isTest(from) || !target.startsWith('app/') || folder === other) return false
        const { takes, types = [] } = arrows[folder] ?? { takes: [] }
        const open = typeOnly ? [...takes, ...types] : takes
        if (open.includes(other) || open.includes(target)) return false
        return `${folder} may not take ${types.includes(other) ? 'more than types' : 'anything'} from ${other} (${target})`
      }),
  },
  {
    name: 'every folder of the house is known',
    check: (sources) =>
      [...new Set(sources.map(({ path }) => folderOf(path)))]
        .filter((folder) => !(folder in arrows))
        .map((folder) => `app/${folder} is not in the design`),
  },
  {
    name: 'the domain uses zod and itself only',
    check: (sources) =>
      forEachImport(sources, (from, { target }) => {
        if (folderOf(from.path) !== 'domain' || isTest(from) || target.startsWith('app/'))
          return false
        return !domainPackages[target]?.test(from.path) && `the domain may not use ${target}`
      }),
  },
  {
    name: 'operations do not call operations',
    check: (sources) =>
      forEachImport(sources, (from, { target, typeOnly }) => {
        const both = [from.path, target].every((path) => folderOf(path) === 'operations')
        return both && !typeOnly && !isTest(from) && `takes the operation ${target}`
      }),
  },
  {
    name: 'operations know of the lesson pipeline only its entry',
    check: (sources) =>
      forEachImport(sources, (from, { target, typeOnly }) => {
        if (folderOf(from.path) !== 'operations' || folderOf(target) !== 'mdx') return false
        const entries = ['app/mdx/pipeline-version.ts', 'app/mdx/compile.server.ts']
        return !typeOnly && !entries.includes(target) && `reaches into ${target}`
      }),
  },
  {
    name: 'what a learner practises is read on learners’ pages alone',
    check: (sources) =>
      forEachImport(sources, (from, { target, typeOnly }) => {
        const mayRead = /^app\/(data|demo|operations|routes\/learn)\//.test(from.path)
        const isPrivate = /^app\/data\/(notebook|practice|missed)\.server\.ts$/.test(target)
        return isPrivate && !mayRead && !typeOnly && !isTest(from) && `reads ${target}`
      }),
  },
  {
    name: 'nothing takes from a route',
    check: (sources) =>
      forEachImport(sources, (from, { target }) => {
        const outside = folderOf(target) === 'routes' && folderOf(from.path) !== 'routes'
        return outside && !isTest(from) && `takes the route ${target}`
      }),
  },
  {
    name: 'only data knows Prisma',
    check: (sources) =>
      forEachImport(sources, (from, { target }) => {
        const prisma = target.startsWith('app/data/generated/') || /^@?prisma\b/.test(target)
        return prisma && folderOf(from.path) !== 'data' && `takes ${target}`
      }),
  },
  {
    name: 'no circle of files',
    check: (sources) => {
      const edges = new Map(
        sources.map((file) => [file.path, importsOf(file).map(({ target }) => target)]),
      )
      const done = new Set<string>()
      const circles: Break[] = []
      const walk = (path: string, trail: string[]) => {
        if (trail.includes(path))
          circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
        if (trail.includes(path) || done.has(path)) return
        for (const next of edges.get(path) ?? []) walk(next, [...trail, path])
        done.add(path)
      }
      for (const path of edges.keys()) walk(path, [])
      return circles
    },
  },
  {
    name: 'no barrel: what a file exports is written in it',
    check: (sources) => [
      ...forEachImport(sources, (from, { reexport }) => {
        // Remix looks for what the server calls in its entry.
        return reexport && from.path !== 'app/entry.server.tsx' && 'passes on what another file has'
      }),
      ...sources
        .filter(({ path }) => /\/index\.tsx?$/.test(path))
        .map(({ path }) => `${path} is named index`),
    ],
  },
  {
    name: 'paths say their extension, and leave their folder by #app or #tests',
    check: (sources) =>
      forEachImport(sources, (from, { specifier, target }) => {
        if (!/^[.#]/.test(specifier)) return false
        if (!/\.\w+(\?\w+)?$/.test(specifier)) return `\`${specifier}\` lacks its extension`
        const leaves = specifier.startsWith('..') && folderOf(from.path) !== folderOf(target)
        return leaves && `\`${specifier}\` leaves its folder; write #${target}`
      }),
  },
]
