import { randomBytes } from 'node:crypto'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import type { Request, RequestHandler, Response } from 'express'
import onHeaders from 'on-headers'
import type { Booted } from '../app/boot.server.ts'
import { readableCode } from '../app/domain/identity/readable-code.ts'
import { placeAt, placesOf } from './route-places.ts'

/**
 * Begins a request: its id, the words for its log line, and one wide line when it ends. The line has
 * the route's pattern, never the address with its ids, and no names.
 */
export function startRequest(build: ServerBuild, { log, timeDatabase }: Booted): RequestHandler {
  const places = placesOf(build.routes)
  return (request, response, next) => {
    const start = performance.now()
    const requestId = readableCode(randomBytes(8)).replace('-', '').toUpperCase()
    const words: AppLoadContext['log'] = {}
    Object.assign(response.locals, { requestId, log: words })
    onHeaders(response, () => {
      if (!response.hasHeader('Cache-Control'))
        response.setHeader('Cache-Control', 'private, no-store')
    })

    const { waited } = timeDatabase(() => next())
    response.on('close', () => {
      const finished = response.writableFinished
      log.info(
        {
          requestId,
          method: request.method,
          route: words.route ?? placeAt(request.path, places)?.pattern ?? request.path,
          role: words.role ?? 'nobody',
          status: finished ? response.statusCode : 499,
          outcome: words.outcome,
          rows: words.rows,
          ms: tenths(performance.now() - start),
          databaseMs: tenths(waited()),
        },
        'request',
      )
    })
  }
}

/** What loaders and actions are given with the request. */
export function requestContext(request: Request, { locals }: Response): AppLoadContext {
  const { requestId, nonce, log, bodyRefused } = locals as Pick<
    AppLoadContext,
    'requestId' | 'nonce' | 'log' | 'bodyRefused'
  >
  const wholePage = !request.path.endsWith('.data')
  return { requestId, wholePage, nonce, log, bodyRefused, address: request.ip ?? '' }
}

function tenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10
}
