import type { TestProject } from 'vitest/node'
import { startPostgres } from '#tests/postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a PostgreSQL of this run, for its administrator. */
    postgres: string | null
    /** Why this machine cannot run a project's tests at all, if it cannot. */
    leftOut: string | null
  }
}

/** Starts one PostgreSQL for all tests of a project. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  const server = await startPostgres().catch((reason: unknown) => {
    project.provide('leftOut', `No PostgreSQL could be started: ${String(reason)}`)
  })
  project.provide('postgres', server?.url ?? null)
  if (!server) return
  project.provide('leftOut', null)
  return server.stop
}
