import type { RequestHandler } from 'express'
import sirv from 'sirv'

/**
 * The files of the build, as compressed as the browser takes them. The names under /assets change
 * with what is in them, so they are kept for ever; the others for an hour.
 */
export function serveFiles(folder: string): RequestHandler {
  return sirv(folder, {
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
}
