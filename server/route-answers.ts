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
  const answers = new Map(places.map((place) => [place, answerOf(partOf(build, place))]))
  return (path) => {
    const place = placeAt(path, places)
    return place ? answers.get(place)! : answerAll
  }
}

/** The build as far as the server needs it for a page; a browser has the map of all of it as a file. */
function partOf(build: ServerBuild, { chain }: Place): ServerBuild {
  const wanted = new Set(chain)
  const pick = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => wanted.has(id)))
  return {
    ...build,
    routes: pick(build.routes),
    assets: { ...build.assets, routes: pick(build.assets.routes) },
  }
}
