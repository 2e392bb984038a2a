import { migrate } from '#app/data/migrate.server.ts'
import { settings, type Settings } from '#app/settings.server.ts'

/** What the server does before it answers its first request. */
export async function boot(): Promise<Settings> {
  const current = settings()
  await migrate(current.database)
  return current
}
