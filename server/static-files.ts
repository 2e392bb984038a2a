import type { RequestHandler } from 'express'
import type { Readable } from 'node:stream'
import sirv from 'sirv'

/**
 * The files of the build, as compressed as the browser takes them. The names under /assets change
 * with what is in them, so they are kept for ever; the others for an hour.
 */
export function serveFiles(folder: string): RequestHandler {
  const serve = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, file) =>
      response.setHeader(
        'Cache-Control',
        file.startsWith('/assets/')
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=3600',
      ),
  })
  return (request, response, next) => {
    // A file may be gone since the start, as when the next build takes the folder while this one still
    // serves. Nobody else hears its stream fail, and that would end the server for everybody.
    const heard = (file: Readable) => file.once('error', () => response.destroy())
    response.once('pipe', heard)
    serve(request, response, () => {
      response.off('pipe', heard)
      next()
    })
  }
}
