import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import { Lru } from '../app/data/lru.ts'

/**
 * Names the route that answers a path by its pattern, such as `/learn/courses/:course`: the same for
 * everybody who asks it, and without an id.
 */
export function routeNamer(routes: ServerBuild['routes']): (path: string) => string {
  const tree = childrenOf(routes, undefined)
  const known = new Lru<string>(1000)
  return (path) => {
    const name = known.get(path) ?? nameOf(path)
    known.set(path, name)
    return name
  }

  function nameOf(path: string): string {
    if (path === '/__manifest') return path
    const page = path === '/_root.data' ? '/' : path.replace(/\.data$/, '')
    const matches = matchRoutes(tree, page)
    const pattern = matches?.map(({ route }) => route.path).filter(Boolean) ?? ['*']
    return `/${pattern.join('/')}`
  }
}

type RouteTree = Parameters<typeof matchRoutes>[0]

function childrenOf(routes: ServerBuild['routes'], parent: string | undefined): RouteTree {
  return Object.values(routes).flatMap((route): RouteTree => {
    if (!route || route.parentId !== parent) return []
    const { id, path, index } = route
    return [index ? { id, path, index } : { id, path, children: childrenOf(routes, id) }]
  })
}
