import { listUnfinishedRegrades } from '#app/data/regrades.server.ts'
import { applyRegrade } from '#app/operations/apply-regrade.server.ts'
import { settings } from '#app/settings.server.ts'

/** Goes on with regrades that did not reach every attempt, as when the server was ended in the middle. */
export async function finishRegrades(now: Date): Promise<{ regraded: number }> {
  const { timeZone } = settings()
  let regraded = 0
  for (const id of await listUnfinishedRegrades()) {
    const result = await applyRegrade(id, { now, timeZone })
    if (result.outcome === 'applied') regraded += result.reached
  }
  return { regraded }
}
