import type { RequestHandler } from 'express'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Lets only this site's own pages change anything (decision 007). Browsers say where a request comes
 * from in headers that no page can forge; who sends neither of them is no browser and carries no
 * cookie that somebody else could borrow.
 */
export function requireSameOrigin(siteOrigin: string): RequestHandler {
  return (request, response, next) => {
    const isOwn =
      SAFE.has(request.method) ||
      comesFromHere({
        site: request.get('Sec-Fetch-Site'),
        origin: request.get('Origin'),
        expected: [siteOrigin, `${request.protocol}://${request.get('Host')}`],
      })
    if (isOwn) return next()
    response.locals.log.outcome = 'cross-origin'
    response
      .status(403)
      .type('text/plain')
      .send(
        '这个表单来自别的网站，没有办理。\nThis form was sent from another site and was refused.\n',
      )
  }
}

/** `none` is the reader's own doing, such as loading a sent page again. */
export function comesFromHere({
  site,
  origin,
  expected,
}: {
  site: string | undefined
  origin: string | undefined
  expected: readonly string[]
}): boolean {
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return origin === undefined || expected.includes(origin)
}
