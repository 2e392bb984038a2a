import type { RequestHandler } from 'express'

/** Refuses what is no address, before anything else takes it for one. */
export const requireWellFormed: RequestHandler = (request, response, next) => {
  if (URL.canParse(`http://${request.get('Host')}`) && isDecodable(request.path)) return next()
  response.status(400).type('text/plain').send('这不是一个网址。\nThis is not an address.\n')
}

function isDecodable(path: string): boolean {
  try {
    return Boolean(decodeURIComponent(path))
  } catch {
    return false
  }
}
