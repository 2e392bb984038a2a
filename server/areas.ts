import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']

/** Gives who answers a path: a handler that knows the routes of its area and no others. */
export function answerByArea(build: ServerBuild): (path: string) => RequestHandler {
  const names = areaNames(build.routes)
  const answerOf = (area: ServerBuild) => createRequestHandler(area, 'production')
  const answers = new Map(['', ...names].map((name) => [name, answerOf(areaOf(build, name))]))
  const answerAll = answerOf(build)
  return (path) => {
    const first = firstSegment(path)
    return path === MANIFEST ? answerAll : (answers.get(names.has(first) ? first : '') ?? answerAll)
  }
}

/** Where browsers ask which routes there are; of all areas. */
const MANIFEST = '/__manifest'

/**
 * The build as far as addresses that begin with `segment` can need it. Remix compares an address with
 * every route it is given, four times and more for a page; an area's own routes are a fraction of all.
 */
function areaOf(build: ServerBuild, segment: string): ServerBuild {
  const parents = new Set(Object.values(build.routes).map((route) => route?.parentId))
  const ends = Object.keys(build.routes).filter((id) => !parents.has(id))
  const wanted = new Set(ends.filter((id) => mayAnswer(firstOf(build.routes, id), segment)))
  for (const id of wanted) {
    const parent = build.routes[id]?.parentId
    if (parent) wanted.add(parent)
  }
  const pick = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => wanted.has(id)))
  return {
    ...build,
    routes: pick(build.routes),
    assets: { ...build.assets, routes: pick(build.assets.routes) },
  }
}

/** The first segments that routes name; all other addresses are one area. */
function areaNames(routes: Routes): Set<string> {
  const firsts = Object.keys(routes).map((id) => firstOf(routes, id))
  return new Set(firsts.filter((first) => first !== '' && !isOpen(first)))
}

/** The first segment of an address, as routes are compared: `learn` of `/Learn.data`. */
function firstSegment(path: string): string {
  const [first = ''] = path.slice(1).split('/')
  return decodeURIComponent(first.replace(/\.data$/, '')).toLowerCase()
}

function mayAnswer(first: string, segment: string): boolean {
  return first === segment || first === '' || isOpen(first)
}

/** A parameter, a part that may be missing, or a place for anything. */
function isOpen(first: string): boolean {
  return /[:*?]/.test(first)
}

/** The first segment of a route's pattern from the root; empty for a layout or the home page. */
function firstOf(routes: Routes, id: string | undefined): string {
  const route = id === undefined ? undefined : routes[id]
  if (!route) return ''
  return firstOf(routes, route.parentId) || (route.path?.split('/')[0]?.toLowerCase() ?? '')
}
