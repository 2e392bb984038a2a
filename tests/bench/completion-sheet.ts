import { mkdtempSync, rmSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openSheet } from '#app/data/completion-sheet.server.ts'
import { closeDatabase } from '#app/data/database.server.ts'
import { migrate } from '#app/data/migrate.server.ts'
import { saveSession } from '#app/data/sessions.server.ts'
import { readSheetAxes } from '#app/data/sheet-axes.server.ts'
import { findSheetPage } from '#app/data/sheet-pages.server.ts'
import { PersonDetails } from '#app/domain/identity/new-person.ts'
import { createPerson } from '#app/operations/create-person.server.ts'
import { settings } from '#app/settings.server.ts'
import { rounded, type Row } from './figures.ts'
import { startMeasuredServer, type MeasuredServer } from './measured-server.ts'
import { COURSES, makeCompany, makePeople } from './sheet-data.ts'

/**
 * Printed as rows of the table: what the completion sheet of a company in an embedded database of its own
 * costs. The queries are measured in this process, the files by a server in another.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'kexin-sheet-'))
process.env.KEXIN_DATA = folder
try {
  await migrate(settings().database)
  await makeCompany()
  await makePeople(0, 5_000)
  const token = await signedInHr()
  const queries = await benchQueries()
  await makePeople(5_000, 20_000)
  console.log(JSON.stringify([...queries, ...(await benchFiles(token))]))
} finally {
  await closeDatabase()
  rmSync(folder, { recursive: true })
}

async function signedInHr(): Promise<string> {
  const person = PersonDetails.parse({ number: 'HR-1', name: '顾言', roles: ['hr'] })
  const created = await createPerson({ person, password: null, department: 'TOP' })
  if (created.outcome !== 'created') throw new Error(created.outcome)
  const { personId } = created
  return saveSession({ personId, address: '127.0.0.1', userAgent: 'bench', now: new Date() })
}

async function benchQueries(): Promise<Row[]> {
  const axes = await readSheetAxes('zh-CN')
  const open = (state?: 'overdue') =>
    openSheet({ filter: { state }, today: '2026-07-24', timeZone: 'Asia/Shanghai' }, axes)
  const sheet = await open()
  if (sheet.total !== 5_000 * COURSES) throw new Error(`There are ${sheet.total} rows`)
  const middle = sheet.people[2_500]!
  const [row] = (await findSheetPage({ ...sheet, people: [middle] }, null, 1)).rows
  const page = async (state?: 'overdue') =>
    findSheetPage(await open(state), { side: 'after', cycleId: row!.cycleId }, 50)
  return [
    {
      work: 'a page of the sheet, of 50,000 rows',
      limit: '',
      figures: { 'CPU ms': await leastCpu(() => page()) },
      holds: null,
    },
    {
      work: 'a page of who is late among them',
      limit: '',
      figures: { 'CPU ms': await leastCpu(() => page('overdue')) },
      holds: null,
    },
  ]
}

/** The least of ten: what the work costs when nothing else is in its way. */
async function leastCpu(work: () => Promise<unknown>): Promise<number> {
  let least = Infinity
  for (let turn = 0; turn < 10; turn++) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return rounded(least)
}

async function benchFiles(token: string): Promise<Row[]> {
  const rows: Row[] = []
  for (const [reader, format, bytesPerSecond] of [
    ['', 'csv', Infinity],
    [', read slowly', 'csv', 4_000_000],
    ['', 'xlsx', Infinity],
  ] as const) {
    // Each in a server of its own: memory that one file took would hide what the next takes.
    const server = await startMeasuredServer(folder)
    try {
      const figures = await takeFile(server, token, format, bytesPerSecond)
      rows.push({
        work: `200,000 rows as ${format.toUpperCase()}${reader}`,
        limit: format === 'csv' ? '≤ 64 MiB beyond idle' : '',
        figures,
        holds: format === 'csv' ? figures['MiB beyond idle'] <= 64 : null,
      })
    } finally {
      await server.stop()
    }
  }
  return rows
}

async function takeFile(
  server: MeasuredServer,
  token: string,
  format: 'csv' | 'xlsx',
  bytesPerSecond: number,
) {
  const ask = (at: string) => answerOf(`${server.origin}${at}`, token)
  await drain(await ask('/people/completions'), Infinity)
  await wait(2_000)
  const idle = await server.usage()
  let peak = idle.rss
  const begun = performance.now()
  const taking = drain(await ask(`/people/completions.${format}`), bytesPerSecond)
  for (let done = false; !done;) {
    done = await Promise.race([taking.then(() => true), wait(50).then(() => false)])
    peak = Math.max(peak, (await server.usage()).rss)
  }
  const seconds = (performance.now() - begun) / 1000
  const megabytes = (await taking) / 1e6
  return {
    'MiB beyond idle': rounded((peak - idle.rss) / 1024 / 1024),
    MB: rounded(megabytes),
    seconds: rounded(seconds),
  }
}

function answerOf(address: string, token: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { Cookie: `kexin=${token}`, 'Accept-Encoding': 'identity' }
    get(address, { headers }, resolve).on('error', reject)
  })
}

/** Takes all of an answer, no faster than so many bytes a second; says how many there were. */
async function drain(answer: IncomingMessage, bytesPerSecond: number): Promise<number> {
  if (answer.statusCode !== 200) throw new Error(`Answered ${answer.statusCode}`)
  const begun = performance.now()
  let bytes = 0
  for await (const chunk of answer) {
    bytes += (chunk as Buffer).length
    const early = (bytes / bytesPerSecond) * 1000 - (performance.now() - begun)
    if (early > 0) await wait(early)
  }
  return bytes
}
