/**
 * `npm run bench`: what the product costs, as a table and as one line of JSON; with names after it
 * (`npm run bench -- statistics`) those benches alone. Ratios compare within
 * this run; absolute times depend on the machine.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closeDatabase } from '#app/data/database.server.ts'
import { projectRoot } from '#app/data/project-root.server.ts'
import { demoTemplate } from '#tests/server/demo-template.ts'
import { benchAttempts } from './attempt.ts'
import { benchBankSheets } from './bank-sheet.ts'
import { table, type Row } from './figures.ts'
import { benchFlaws } from './flaws.ts'
import { benchLargeExam, benchRush, CROWD, LARGE_SITTERS } from './large-exam.ts'
import { publishLargeExam } from './large-exam-content.ts'
import { clientOf } from './load.ts'
import { startMeasuredServer } from './measured-server.ts'
import { benchPages } from './pages.ts'
import { makeLearners } from './people.ts'
import { benchTransfer } from './transfer.ts'

const benches: Record<string, () => Row[] | Promise<Row[]>> = {
  demo: benchDemo,
  'completion-sheet': () => benchApart('completion-sheet.ts'),
  statistics: () => benchApart('statistics.ts'),
  grading: () => benchApart('grading.ts'),
  'exam-text': () => benchApart('exam-text.ts'),
  'text-formats': () => benchApart('text-formats.ts'),
  'nothing-lost': () => benchApart('nothing-lost.ts'),
  flaws: benchFlaws,
  'bank-sheets': benchBankSheets,
}
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0)
  throw new Error(`No bench is called ${unknown.join(', ')}: ${Object.keys(benches).join(', ')}`)
const rows: Row[] = []
for (const name of asked.length > 0 ? asked : Object.keys(benches))
  rows.push(...(await benches[name]!()))
console.log(table(rows))
console.log(JSON.stringify(rows))
process.exit(rows.some(({ holds }) => holds === false) ? 1 : 0)

/** What people do, on a copy of the demo academy. */
async function benchDemo(): Promise<Row[]> {
  build()
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'kexin-bench-'))
  process.env.KEXIN_DATA = dataFolder
  cpSync(await demoTemplate({ KEXIN_BENCH: '1' }), dataFolder, { recursive: true })
  const learners = await makeLearners(264)
  await publishLargeExam(path.join(dataFolder, 'large-exam'))
  const others = await makeLearners(LARGE_SITTERS + CROWD, { digit: 8, courses: [] })
  const server = await startMeasuredServer(dataFolder)
  try {
    const clients = learners.map(({ token }) => clientOf(server.origin, token))
    return [
      ...(await benchPages(server, clients[0]!)),
      ...(await benchTransfer(server.origin, learners[1]!.token)),
      ...(await benchAttempts(server, learners)),
      ...(await benchLargeExam(server, others.slice(0, LARGE_SITTERS))),
      await benchRush(server, others.slice(LARGE_SITTERS)),
    ]
  } finally {
    await server.stop()
    await closeDatabase()
    rmSync(dataFolder, { recursive: true })
  }
}

function build(): void {
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** What has data or memory of its own, and so a process of its own. */
function benchApart(file: string): Row[] {
  const program = path.join(import.meta.dirname, file)
  const printed = execFileSync(process.execPath, ['--import', 'tsx', program], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(printed) as Row[]
}
