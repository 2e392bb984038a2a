import { accounts, demoPassword } from '#app/demo/roster.ts'
import { settings } from '#app/settings.server.ts'

/** The accounts that a demo shows to whoever tries it; null on a real installation. */
export function demoAccounts() {
  return settings().demo ? { accounts, password: demoPassword } : null
}
