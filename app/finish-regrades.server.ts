import { findRegrade, listRegradeIds } from '#app/data/regrades.server.ts'
import { applyRegrade } from '#app/operations/apply-regrade.server.ts'
import { settings } from '#app/settings.server.ts'

/** An attempt handed in while a regrade was recorded may have missed it; by then it is there. */
const SETTLED_AFTER_MS = 60_000

/** Regrades that this process has seen reach every attempt. */
const finished = new Set<string>()

/** Goes on with regrades that did not reach every attempt, as when the server was ended in the middle. */
export async function finishRegrades(now: Date): Promise<{ regraded: number }> {
  const { timeZone } = settings()
  let regraded = 0
  for (const id of await listRegradeIds()) {
    if (finished.has(id)) continue
    const result = await applyRegrade(id, { now, timeZone })
    if (result.outcome !== 'applied') continue
    regraded += result.reached
    const { statement } = (await findRegrade(id))!
    if (Date.parse(statement.at) + SETTLED_AFTER_MS < now.getTime()) finished.add(id)
  }
  return { regraded }
}
