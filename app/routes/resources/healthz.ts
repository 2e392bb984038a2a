import { isDatabaseAnswering } from '#app/data/health.server.ts'

/** For whoever watches the server: well only when the database answers, too. */
export async function loader() {
  const isWell = await isDatabaseAnswering()
  return new Response(isWell ? 'ok\n' : 'the database does not answer\n', {
    status: isWell ? 200 : 503,
    headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' },
  })
}
