import { closeDatabase } from '#app/data/database.server.ts'
import { migrate } from '#app/data/migrate.server.ts'
import { settings } from '#app/settings.server.ts'
import { makeAttempts } from './statistics-data.ts'

/** Fills the database that the environment names. */
await migrate(settings().database)
await makeAttempts()
await closeDatabase()
