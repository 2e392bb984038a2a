import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node'
import { placeAt, placesOf, type Place } from './route-places.ts'

/**
 * Gives who answers a path: a handler that knows the routes of its page and no others. Remix compares
 * an address with every route it is given, four times and more for a page.
 */
export function answerByRoute(build: ServerBuild): (path: string) => RequestHandler {
  const places = placesOf(build.routes)
  const answerOf = (part: ServerBuild) => createRequestHandler(part, 'production')
  const answerAll = answerOf(build)
  const answers = new Map(places.map((place) => [place, answerOf(partOf(build, place, places))]))
  return (path) => {
    const place = placeAt(path, places)
    return place ? answers.get(place)! : answerAll
  }
}

/**
 * The build as far as a page needs it: its own routes, and those of the addresses above it, which a
 * browser is told of with it so that going up finds a whole page.
 */
function partOf(build: ServerBuild, place: Place, places: readonly Place[]): ServerBuild {
  const wanted = new Set([place, ...placesAbove(place, places)].flatMap(({ chain }) => chain))
  const pick = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => wanted.has(id)))
  return {
    ...build,
    routes: pick(build.routes),
    assets: { ...build.assets, routes: pick(build.assets.routes) },
  }
}

function placesAbove({ pattern }: Place, places: readonly Place[]): Place[] {
  const parts = pattern.split('/').slice(1, -1)
  const above = parts.map((_, at) => `/${parts.slice(0, at + 1).join('/')}`)
  return ['/', ...above].flatMap((path) => placeAt(path, places) ?? [])
}
