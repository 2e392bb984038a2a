import { PassThrough } from 'node:stream'
import {
  createReadableStreamFromReadable,
  type AppLoadContext,
  type EntryContext,
  type HandleErrorFunction,
} from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { log } from '#app/log.server.ts'
import { NonceProvider } from '#app/session/nonce.tsx'

export { boot } from '#app/boot.server.ts'
export { withFailuresReferred } from '#app/session/failures.server.ts'

/** Logs a bug under the number that its reader is shown. An answer nobody waits for is no bug. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return
  context.log.outcome = 'failed'
  log().error({ requestId: context.requestId, err: error }, 'failed')
}

/** Renders a page whole before the first byte, so that a failure can still be answered with its page. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce, requestId }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let failed = false
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <RemixServer context={context} url={request.url} nonce={nonce} />
      </NonceProvider>,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(
            new Response(createReadableStreamFromReadable(body), {
              headers,
              status: failed ? 500 : status,
            }),
          )
          pipe(body)
        },
        onShellError: reject,
        onError(error) {
          failed = true
          log().error({ requestId, err: error }, 'failed')
        },
      },
    )
    setTimeout(abort, 10_000).unref()
  })
}
