import type { ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']

/** An address that a route answers, with the routes around it, outermost first. */
export type Place = {
  pattern: string
  chain: string[]
  answers: (path: string) => boolean
}

/** Where browsers ask which routes there are; of all of them. */
const MANIFEST = '/__manifest'

/** Finds the place of an address, or of the page whose data is asked for; null for neither. */
export function placeAt(path: string, places: readonly Place[]): Place | null {
  if (path === MANIFEST) return null
  const page = path === '/_root.data' ? '/' : path.replace(/\.data$/, '')
  try {
    const parts = page.split('/').map((part) => decodeURIComponent(part).replaceAll('/', '%2F'))
    const decoded = parts.join('/')
    return places.find(({ answers }) => answers(decoded)) ?? null
  } catch {
    return null // a percent sign that means nothing
  }
}

/** What an address that a place answers says at the parts that are open in its pattern. */
export function paramsAt(path: string, { pattern }: Place): Record<string, string> {
  const parts = path.split('/')
  return Object.fromEntries(
    pattern
      .split('/')
      .flatMap((part, at) =>
        part.startsWith(':') ? [[part.slice(1), decodeURIComponent(parts[at]!)]] : [],
      ),
  )
}

/**
 * Every address of a map of routes, the closest first: the first that answers a path is the one that
 * Remix would choose, which weighs an address by its parts.
 */
export function placesOf(routes: Routes): Place[] {
  const found = Object.values(routes).flatMap((route) => {
    // A layout without a path is no address of its own.
    if (!route || (route.path === undefined && !route.index)) return []
    const chain = chainOf(routes, route.id)
    const pattern = `/${chain.flatMap((id) => routes[id]?.path || []).join('/')}`
    if (pattern.includes('?')) throw new Error(`${pattern}: no part of a path can be left out here`)
    const weight = weightOf(pattern) + (route.index ? 2 : 0)
    return [{ pattern, chain, weight, answers: matcherOf(pattern) }]
  })
  return found.sort((one, other) => other.weight - one.weight)
}

function chainOf(routes: Routes, id: string): string[] {
  const parent = routes[id]?.parentId
  return [...(parent === undefined ? [] : chainOf(routes, parent)), id]
}

/** What Remix's router gives for the parts of an address: most for fixed ones, least for anything. */
function weightOf(pattern: string): number {
  const parts = pattern.split('/')
  return parts.reduce((sum, part) => {
    if (part === '*') return sum - 2
    return sum + (part === '' ? 1 : part.startsWith(':') ? 3 : 10)
  }, parts.length)
}

function matcherOf(pattern: string): (path: string) => boolean {
  const parts = pattern.split('/').slice(1)
  const source = parts.map((part) => {
    if (part === '*') return '(?:/.*)?'
    return part.startsWith(':')
      ? '/[^/]+'
      : part && `/${part.replace(/[.*+^${}()|[\]\\]/g, '\\$&')}`
  })
  const expression = new RegExp(`^${source.join('')}/*$`, 'i')
  return (path) => expression.test(path)
}
