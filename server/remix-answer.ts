import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { GetLoadContextFunction } from '@remix-run/express'
import { createRemixRequest } from '@remix-run/express/dist/server.js'
import type { AppLoadContext, RequestHandler as RemixHandler } from '@remix-run/node'
import type { RequestHandler, Response as ExpressResponse } from 'express'

const WHOLE_BYTES = 256 * 1024

/**
 * Answers with what Remix makes of a request. Remix's own way of sending writes a body as fast as it can be made, to
 * its end, also when nobody takes it: a long file would wait in memory. Here it is made as fast as it
 * is taken, and no further once its reader has gone.
 */
export function answerWithRemix(
  answerTo: (path: string) => RemixHandler,
  contextOf: GetLoadContextFunction,
): RequestHandler {
  return async (request, response, next) => {
    try {
      const context = await contextOf(request, response)
      const answer = answerTo(request.path)
      const made = await answer(createRemixRequest(request, response), context)
      await send(made, response, context?.page)
    } catch (error) {
      if (!hasLeft(error)) next(error)
    }
  }
}

async function send(
  answer: Response,
  response: ExpressResponse,
  page: AppLoadContext['page'],
): Promise<void> {
  response.statusMessage = answer.statusText
  response.status(answer.status)
  for (const [name, value] of answer.headers) response.append(name, value)
  if (page && response.req.method !== 'HEAD') {
    response.end(page)
  } else if (answer.body && isWhole(answer)) {
    response.end(Buffer.from(await answer.arrayBuffer()))
  } else if (answer.body && response.req.method !== 'HEAD') {
    await pipeline(Readable.fromWeb(answer.body as ReadableStream<Uint8Array>), response)
  } else {
    await answer.body?.cancel()
    response.end()
  }
}

/** It is there in one piece, and as a stream would take longer to send than to make. */
function isWhole({ headers }: Response): boolean {
  const length = headers.get('Content-Length')
  return length !== null && Number(length) <= WHOLE_BYTES
}

/** The reader closed the connection before the end: nothing failed here. */
function hasLeft(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE'
}
