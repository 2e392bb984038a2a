import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { projectRoot } from '#app/data/project-root.server.ts'
import { clearUnfinishedDemo, markedAsUnfinished } from '#app/unfinished-demo.server.ts'
import { settings } from '#app/settings.server.ts'
import { useTestDatabase } from '#tests/database.ts'

useTestDatabase()

const folder = mkdtempSync(path.join(tmpdir(), 'kexin-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const embedded = !process.env.KEXIN_TEST_POSTGRES
const stop = () => Promise.reject(new Error('stopped'))
const gone = spawnSync(process.execPath, ['--version']).pid

/** An embedded database with the mark that a start left. */
function marked(name: string, mark: object) {
  const file = path.join(folder, name)
  writeFileSync(file, 'a database')
  writeFileSync(`${file}.unfinished-demo`, JSON.stringify(mark))
  return { ...settings(), demo: true, database: { provider: 'sqlite', file } as const }
}

test('a demo that was finished leaves no mark', async () => {
  await markedAsUnfinished(settings(), true, async () => {})
  expect(await clearUnfinishedDemo(settings())).toBe('')
})

test('what an unfinished demo left in an empty database is removed', async () => {
  const current = marked('left.db', { process: gone, inEmptyDatabase: true })
  expect(await clearUnfinishedDemo(current)).toMatch(/not finished last time; it is made again/)
  expect(existsSync(current.database.file)).toBe(false)
  expect(await clearUnfinishedDemo(current)).toBe('')
})

test.each([
  ['other content', { process: gone, inEmptyDatabase: false }, true, /is unfinished/],
  ['no demo wanted', { process: gone, inEmptyDatabase: true }, false, /is unfinished/],
  ['its maker at work', { process: process.ppid, inEmptyDatabase: true }, true, /is making/],
])('a database with %s is never removed', async (_what, mark, demo, told) => {
  const current = { ...marked('kept.db', mark), demo }
  await expect(clearUnfinishedDemo(current)).rejects.toThrow(told)
  expect(statSync(current.database.file).size).toBeGreaterThan(0)
})

// What is embedded is made again; a database that others run is left to them.
if (embedded)
  test('a start killed while it makes the demo is made good by the next', async () => {
    await bootUntil(/Checking and publishing/)
    expect(existsSync(path.join(folder, 'killed', 'kexin.db.unfinished-demo'))).toBe(true)
    await bootUntil(/is made again\.\n(.|\n)*Checking and publishing/)
  })
else
  test('on PostgreSQL an unfinished demo is told and left as it is', async () => {
    await expect(markedAsUnfinished(settings(), true, stop)).rejects.toThrow('stopped')
    await expect(clearUnfinishedDemo(settings())).rejects.toThrow(/unfinished.*an empty database/)
  })

/** Starts the program on the same data folder and kills it at once when it has said something. */
async function bootUntil(said: RegExp): Promise<void> {
  const code = "await (await import('#app/boot.server.ts')).boot()"
  const env = { ...process.env, KEXIN_DATA: path.join(folder, 'killed'), KEXIN_DEMO: '1' }
  const words = ['--import', 'tsx', '--input-type=module', '-e', code]
  const child = spawn(process.execPath, words, { cwd: projectRoot, env })
  const ended = once(child, 'exit')
  let output = ''
  const collect = (chunk: Buffer) => {
    output += chunk.toString()
    if (said.test(output)) child.kill('SIGKILL')
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  await ended
  expect(output).toMatch(said)
}
