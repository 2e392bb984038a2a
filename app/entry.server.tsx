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

/** Answers with a page, compressed as its reader takes it; its bytes go beside the response. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  loadContext.log.route = patternOf(context.staticHandlerContext.matches)
  const html = await renderWhole(context, request.url, loadContext.nonce)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  loadContext.page = encodePage(html, request.headers.get('Accept-Encoding'), headers)
  headers.set('Content-Length', String(loadContext.page.length))
  return new Response(null, { headers, status })
}
