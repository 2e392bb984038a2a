import type { Request, RequestHandler } from 'express'

/** Refuses what is no address, or asks what no page answers, before anything else takes it for one. */
export const requireWellFormed: RequestHandler = (request, response, next) => {
  if (request.method === 'TRACE')
    return void response
      .status(405)
      .type('text/plain')
      .send('这里不接受这种请求。\nRequests of this kind are not answered here.\n')
  if (isWellFormed(request)) return next()
  response.status(400).type('text/plain').send('这不是一个网址。\nThis is not an address.\n')
}

/**
 * Only a path: a whole address in its place is for proxies. Of a host, only the host. Nothing has U+0000 in
 * its name, and PostgreSQL fails when it is asked for it.
 */
function isWellFormed(request: Request): boolean {
  const host = request.get('Host') ?? 'localhost'
  return (
    request.originalUrl.startsWith('/') &&
    !request.originalUrl.includes('%00') &&
    !/[/?#@\\]/.test(host) &&
    URL.canParse(`http://${host}`) &&
    isDecodable(request.path)
  )
}

function isDecodable(path: string): boolean {
  try {
    return Boolean(decodeURIComponent(path))
  } catch {
    return false
  }
}
