import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { findDemoMark, removeDemoMark, saveDemoMark } from '#app/data/demo-mark.server.ts'
import { SettingsError, type Settings } from '#app/settings.server.ts'

/** What the mark beside an embedded database says: who makes the demo, and in what. */
type Mark = { process: number; inEmptyDatabase: boolean }

/**
 * Does the making of a demo academy with a mark that says it is not finished: a file beside an embedded
 * database, a comment in PostgreSQL. Killed half-way, it leaves the mark to the next start.
 */
export async function markedAsUnfinished(
  { database }: Settings,
  inEmptyDatabase: boolean,
  make: () => Promise<void>,
): Promise<void> {
  if (database.provider === 'postgresql') {
    await saveDemoMark()
    await make()
    return removeDemoMark()
  }
  const mark: Mark = { process: process.pid, inEmptyDatabase }
  writeFileSync(markOf(database.file), JSON.stringify(mark), { mode: 0o600, flush: true })
  await make()
  rmSync(markOf(database.file))
}

/**
 * Before a database is used: removes an embedded one in which a demo was begun and not finished, so
 * that it is made again, and returns a sentence about it; '' when there is none. Throws a
 * `SettingsError` where nothing may be removed: on a server, with other content in it, while another
 * process makes it, or where no demo is wanted.
 */
export async function clearUnfinishedDemo({ database, demo }: Settings): Promise<string> {
  if (database.provider === 'postgresql') {
    if (await findDemoMark()) throw new SettingsError(unfinished('this database', 'DATABASE_URL'))
    return ''
  }
  const { file } = database
  const markFile = markOf(file)
  if (!existsSync(markFile)) return ''
  const mark = readMark(markFile)
  if (mark && isRunning(mark.process))
    throw new SettingsError(
      `Process ${mark.process} is making the demo academy in ${file}: wait until it is done, or end it, and start again.`,
    )
  if (!demo || !mark?.inEmptyDatabase) throw new SettingsError(unfinished(file, 'KEXIN_DATA'))
  // The mark goes last: should this be interrupted too, the next start goes on with it.
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
  rmSync(markFile)
  return `The demo academy in ${file} was not finished last time; it is made again.`
}

function unfinished(where: string, setting: string): string {
  return `The demo academy in ${where} is unfinished, as its making was interrupted: make it in an empty database, with another ${setting}.`
}

function markOf(file: string): string {
  return `${file}.unfinished-demo`
}

/** Null when the process was killed before it had written the mark. */
function readMark(file: string): Mark | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Mark
  } catch {
    return null
  }
}

/** In a container the next process has the number of the one before: then it is this one. */
function isRunning(id: number): boolean {
  if (id === process.pid) return false
  try {
    return process.kill(id, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
