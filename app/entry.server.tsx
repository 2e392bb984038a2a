import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { log } from '#app/log.server.ts'
import { encodePage, renderWhole } from '#app/whole-page.server.tsx'

export { boot } from '#app/boot.server.ts'
export { withFailuresReferred } from '#app/session/failures.server.ts'

/** Logs a bug under the number that its reader is shown. An answer nobody waits for is no bug. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return
  context.log.outcome = 'failed'
  log().error({ requestId: context.requestId, err: error }, 'failed')
}

/** The pattern of the route that answers, such as `/learn/courses/:course`. */
function patternOf(matches: EntryContext['staticHandlerContext']['matches']): string {
  return `/${matches.flatMap(({ route }) => route.path || []).join('/')}`
}

/** Answers with a page, compressed as its reader takes it. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce, log: words }: AppLoadContext,
): Promise<Response> {
  words.route = patternOf(context.staticHandlerContext.matches)
  const page = await renderWhole(context, request.url, nonce)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const body = encodePage(page, request.headers.get('Accept-Encoding'), headers)
  headers.set('Content-Length', String(body.length))
  return new Response(body, { headers, status })
}
