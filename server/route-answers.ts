import {
  createRequestHandler,
  type ActionFunction,
  type ActionFunctionArgs,
  type RequestHandler,
  type ServerBuild,
} from '@remix-run/node'
import { paramsAt, placeAt, placesOf, type Place } from './route-places.ts'

/**
 * Gives who answers a path: a handler that knows the routes of its page and no others. Remix compares
 * an address with every route it is given, four times and more for a page.
 */
export function answerByRoute(build: ServerBuild): (path: string) => RequestHandler {
  const places = placesOf(build.routes)
  const answerAll = answerOf(build)
  const answers = new Map(places.map((place) => [place, answerAt(place, build)]))
  return (path) => {
    const place = placeAt(path, places)
    return place ? answers.get(place)! : answerAll
  }
}

function answerOf(build: ServerBuild): RequestHandler {
  return createRequestHandler(build, 'production')
}

/**
 * Who answers one address. What is posted to a route without a page, such as an answer in an exam, goes
 * to its action at once: there is nothing to load or render, and the way through Remix would be a good
 * part of what saving costs.
 */
function answerAt(place: Place, build: ServerBuild): RequestHandler {
  const answer = answerOf(partOf(build, place))
  const { action, default: page } = build.routes[place.chain.at(-1)!]!.module
  if (!action || page || place.pattern.includes('*')) return answer
  return (request, context = {} as never) => {
    const { pathname } = new URL(request.url)
    // A form that Remix follows in the browser asks for data, which is Remix's own language.
    const isForRemix = request.method !== 'POST' || pathname.endsWith('.data')
    if (isForRemix) return answer(request, context)
    return act(action, { request, context, params: paramsAt(pathname, place) })
  }
}

async function act(action: ActionFunction, given: ActionFunctionArgs): Promise<Response> {
  try {
    const answer: unknown = await action(given)
    return asResponse(answer) ?? Response.json(answer)
  } catch (thrown) {
    const answer = asResponse(thrown)
    if (answer) return answer
    throw thrown
  }
}

/** A response, or `data(…)` as one; null of anything else. */
function asResponse(given: unknown): Response | null {
  if (given instanceof Response) return given
  const { type, data, init } = Object(given) as {
    type?: string
    data?: unknown
    init?: ResponseInit
  }
  return type === 'DataWithResponseInit' ? Response.json(data, init) : null
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
