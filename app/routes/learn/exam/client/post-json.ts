/** What takes longer is given up, in milliseconds. */
const LONGEST_MS = 10_000

/** Sends something to the server for a page that goes on meanwhile; `keepalive`: even when it is being left. */
export function postJson(
  path: string,
  body: string,
  { ask = fetch, keepalive = false }: { ask?: typeof fetch; keepalive?: boolean },
): Promise<globalThis.Response> {
  return ask(path, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body,
    keepalive,
    signal: AbortSignal.timeout(LONGEST_MS),
  })
}
