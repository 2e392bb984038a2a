import type { Logger } from 'pino'
import { databaseTime } from '#app/data/database-time.server.ts'
import { closeDatabase } from '#app/data/database.server.ts'
import { migrate } from '#app/data/migrate.server.ts'
import { databaseFailure, nameOf, reasonOf } from '#app/database-failure.ts'
import { clearUnfinishedDemo } from '#app/unfinished-demo.server.ts'
import { locales } from '#app/domain/locale.ts'
import { accountMessages } from '#app/i18n/account.ts'
import { startJobs } from '#app/jobs.server.ts'
import { log } from '#app/log.server.ts'
import { issueSetupCode } from '#app/operations/issue-setup-code.server.ts'
import { prepare } from '#app/preparation.server.ts'
import { settings, SettingsError, type Settings } from '#app/settings.server.ts'

/** What the server needs of the program it serves. */
export type Booted = {
  settings: Settings
  log: Logger
  /** Said on the console under the address. */
  welcome: string
  /** Runs a request's work and says how long it waited for the database. */
  timeDatabase: <T>(work: () => T) => { result: T; waited: () => number }
  /** Ends the jobs and closes the database. */
  stop: () => Promise<void>
}

/**
 * What the server does before it answers its first request. Throws a `SettingsError`, whose sentences
 * tell what to change, when it cannot start.
 */
export async function boot(): Promise<Booted> {
  const current = settings()
  await bringUpToDate(current).catch((error: unknown) => {
    throw error instanceof SettingsError
      ? error
      : new SettingsError(
          `${nameOf(current.database)} cannot be opened or brought up to date: ${reasonOf(error)}`,
        )
  })
  const told = await prepare(current).catch((error: unknown) => {
    const sentence = databaseFailure(current.database, error)
    throw sentence ? new SettingsError(sentence) : error
  })
  const welcome = current.demo ? told : await setUpWelcome(current)
  const jobs = startJobs()
  return {
    settings: current,
    log: log(),
    welcome,
    timeDatabase,
    stop: async () => {
      await jobs.stop()
      await closeDatabase()
    },
  }
}

async function bringUpToDate(current: Settings): Promise<void> {
  const told = await clearUnfinishedDemo(current)
  if (told) console.log(told)
  await migrate(current.database)
}

function timeDatabase<T>(work: () => T): { result: T; waited: () => number } {
  const timer = { milliseconds: 0 }
  return { result: databaseTime.run(timer, work), waited: () => timer.milliseconds }
}

/** On an installation with nobody in it: how the first administrator is made, and the code for it. */
async function setUpWelcome({ origin }: Settings): Promise<string> {
  const code = await issueSetupCode(new Date())
  if (!code) return ''
  const address = `${origin}/account/set-up`
  return locales.map((locale) => accountMessages[locale].setUpWelcome(address, code)).join('\n')
}
