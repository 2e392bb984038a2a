import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kexin } from '#app/cli/kexin.ts'
import { backupTables, notBackedUp } from '#app/data/backup-tables.ts'
import { closeDatabase, db } from '#app/data/database.server.ts'
import { migrate } from '#app/data/migrate.server.ts'
import { backUp } from '#app/operations/back-up.server.ts'
import { replayRecords } from '#app/operations/replay-records.server.ts'
import { restore } from '#app/operations/restore.server.ts'
import { saveEntry } from '#app/operations/save-entry.server.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { takeUpCourse } from '#app/operations/take-up-course.server.ts'
import { settings } from '#app/settings.server.ts'
import { aLearner, publishAcademy } from '#tests/academy.ts'
import { useTestDatabase } from '#tests/database.ts'
import { openAttempt } from '#tests/sitting.ts'

useTestDatabase()

const folder = mkdtempSync(path.join(tmpdir(), 'kexin-backup-'))
const file = path.join(folder, 'kexin.backup')
afterAll(() => rmSync(folder, { recursive: true }))

const now = new Date('2026-07-24T01:00:00Z')
const clock = { now, timeZone: 'Asia/Shanghai' }

beforeAll(async () => {
  await publishAcademy()
  const personId = await aLearner('000123')
  await takeUpCourse({ personId, courseSlug: 'first-steps' }, now)
  const attemptId = await openAttempt({ personId, examSlug: 'final' }, now)
  const entry = { kind: 'answered', item: 'fs-e-8', choice: ['false'] } as const
  await saveEntry({ attemptId, personId, entry, made: null }, now)
  await submitAttempt({ attemptId, asked: 'hand-in', personId }, clock)
})

/** Empties the test's database by hand, as no operation may: what was append-only is dropped whole. */
async function anEmptyDatabase() {
  const { database } = settings()
  if (database.provider === 'sqlite') {
    await closeDatabase()
    for (const suffix of ['', '-wal', '-shm']) rmSync(database.file + suffix, { force: true })
  } else {
    await db().$executeRawUnsafe('DROP SCHEMA public CASCADE')
    await db().$executeRawUnsafe('CREATE SCHEMA public')
    await closeDatabase()
  }
  await migrate(database)
}

test('every table is backed up, or left out on purpose', async () => {
  const schema = readFileSync(new URL('../../prisma/models.prisma', import.meta.url), 'utf8')
  const models = [...schema.matchAll(/^model (\w+)/gm)].map(([, name = '']) => name)
  const named = [...backupTables.map(([name]) => name), ...notBackedUp].sort()
  expect(named).toEqual(models.map((name) => name[0]!.toLowerCase() + name.slice(1)).sort())
})

test('a backup restored into an empty place replays, and holds every row', async () => {
  const counts = async () =>
    Promise.all([db().person.count(), db().attemptEvent.count(), db().blob.count()])
  const before = await counts()
  const result = await backUp(file, now)
  if (result.outcome !== 'written') throw new Error(result.outcome)
  const { rows } = result
  expect(await restore(file)).toEqual({ outcome: 'not-empty' })

  await anEmptyDatabase()
  expect(await restore(file)).toEqual({ outcome: 'restored', rows })
  expect(await counts()).toEqual(before)
  expect(await db().person.findFirst({ select: { number: true } })).toEqual({ number: '000123' })
  expect(await replayRecords()).toMatchObject({ attempts: 1, differences: [] })
})

test('a backup never takes the place of a file', async () => {
  const taken = path.join(folder, 'taken')
  writeFileSync(taken, 'kept')
  const { said, code } = await kexinBackup(taken)
  expect(said).toMatch(/^.*taken exists already and was left as it is; name another file\.\n$/)
  expect(code).toBe(1)
  expect(readFileSync(taken, 'utf8')).toBe('kept')
})

test('a backup into a folder that is not there is answered in a sentence', async () => {
  const { said, code } = await kexinBackup(path.join(folder, 'no/such/x'))
  expect(said).toMatch(/^.*x cannot be written: its folder does not exist; make it first\.\n$/)
  expect(code).toBe(1)
})

async function kexinBackup(at: string) {
  let said = ''
  const output = { write: (text: string) => (said += text) }
  const code = await kexin(['backup', at], { stdout: output, stderr: output })
  return { said, code }
}

test('a folder in the place of a backup is answered in a sentence', async () => {
  await anEmptyDatabase()
  expect(await restore(folder)).toEqual({ outcome: 'cannot-read', code: 'EISDIR' })
  let said = ''
  const output = { write: (text: string) => (said += text) }
  expect(await kexin(['restore', folder], { stdout: output, stderr: output })).toBe(1)
  expect(said).toMatch(/: this is a folder; name a file in it\n$/)
})

/** The backup with its rows changed and its checksum made right again. */
function rewritten(change: (text: string) => string): Buffer {
  const lines = change(gunzipSync(readFileSync(file)).toString())
    .trimEnd()
    .split('\n')
    .slice(0, -1)
  const rows = lines.slice(1).reduce((sum, line) => sum + JSON.parse(line).rows.length, 0)
  const body = lines.map((line) => `${line}\n`).join('')
  const sha256 = createHash('sha256').update(body).digest('hex')
  return gzipSync(`${body}${JSON.stringify({ sha256, rows })}\n`)
}

test.each([
  ['an unknown column', 'person', '"number":"000123"', '"number":"000123","shoes":42'],
  ['a value of another type', 'person', '"number":"000123"', '"number":123'],
  ['a missing column', 'person', '"number":"000123",', ''],
  ['an unknown table', 'shoes', '"table":"person"', '"table":"shoes"'],
])('a whole backup with %s is answered in a sentence', async (_title, table, was, is) => {
  await anEmptyDatabase()
  const foreign = path.join(folder, 'foreign.backup')
  writeFileSync(
    foreign,
    rewritten((text) => text.replace(was, is)),
  )
  let said = ''
  const output = { write: (text: string) => (said += text) }
  expect(await kexin(['restore', foreign], { stdout: output, stderr: output })).toBe(1)
  expect(said).toBe(
    `${foreign}: this version of Kexin cannot take its rows of "${table}"; nothing was restored\n`,
  )
  expect(await db().blob.count()).toBe(0)
  expect(await db().person.count()).toBe(0)
})

test.each([
  ['cut off', 'damaged', (bytes: Buffer) => bytes.subarray(0, bytes.length - 200)],
  ['another file', 'not-a-backup', () => Buffer.from('hello')],
  ['gzip of another file', 'not-a-backup', () => gzipSync('{"some":"thing"}\n')],
  ['of JSON that is no record', 'not-a-backup', () => gzipSync('null\n')],
  [
    'with a line that is no record',
    'damaged',
    () => gzipSync('{"kexin":"backup","version":1}\nnull\n'),
  ],
  [
    'with a row that is no record',
    'damaged',
    () => gzipSync('{"kexin":"backup","version":1}\n{"table":"blob","rows":[null]}\n'),
  ],
  ['of a newer version', 'newer-version', () => gzipSync('{"kexin":"backup","version":2}\n')],
  [
    'changed by a letter',
    'damaged',
    (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().replace('000123', '000124')),
  ],
] as const)('a file %s is refused whole', async (_title, outcome, spoil) => {
  await anEmptyDatabase()
  const spoilt = path.join(folder, 'spoilt.backup')
  writeFileSync(spoilt, spoil(readFileSync(file)))
  expect(await restore(spoilt)).toEqual({ outcome })
  expect(await db().person.count()).toBe(0)
})
