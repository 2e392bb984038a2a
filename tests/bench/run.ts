/**
 * `npm run bench`: what the product costs, as a table and as one line of JSON. Ratios compare within
 * this run; absolute times depend on the machine.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '#app/data/project-root.server.ts'
import { demoTemplate } from '../server/demo-template.ts'
import { measureAttempts, measureSaves } from './attempt.ts'
import { clientOf, measure, type Load } from './load.ts'
import { startMeasuredServer } from './measured-server.ts'
import { makeLearners } from './people.ts'

type Row = { work: string; limit: string; figures: Record<string, number>; holds: boolean | null }

const dataFolder = mkdtempSync(path.join(tmpdir(), 'kexin-bench-'))
process.env.KEXIN_DATA = dataFolder
process.env.KEXIN_LOG = 'warn'

console.error('Building, and making a demo academy …')
execFileSync('npm', ['run', '--silent', 'build'], {
  cwd: projectRoot,
  env: { ...process.env, KEXIN_BENCH: '1', NODE_ENV: 'production' },
  stdio: ['ignore', 'ignore', 'inherit'],
})
cpSync(await demoTemplate(), dataFolder, { recursive: true })
const learners = await makeLearners(136)
const server = await startMeasuredServer(dataFolder)
const rows: Row[] = []

try {
  const clients = learners.map(({ token }) => clientOf(server.origin, token))
  const reader = clients[0]!
  const course = '/learn/courses/service-excellence'
  const page = (path: string) => async () => {
    const { status, body } = await reader(path)
    if (status !== 200 || body.length < 500) throw new Error(`${path} answered ${status}`)
  }
  const pages = { units: 600, atATime: 4, warmUp: 200 }
  const empty = await measure(server, pages, page('/empty'))
  const lesson = await measure(server, pages, page(course))
  const emptyAgain = await measure(server, pages, page('/empty'))
  const home = await measure(server, pages, page('/learn'))
  const emptyRate = (empty.unitsPerSecond + emptyAgain.unitsPerSecond) / 2
  const ratio = lesson.unitsPerSecond / emptyRate
  rows.push(
    { work: 'empty page', limit: '', figures: cpu(empty), holds: null },
    {
      work: 'lesson page, signed in',
      limit: '≤ 3 ms, ≥ 0.5 × the empty page',
      figures: { ...cpu(lesson), ratio: round(ratio) },
      holds: lesson.cpuMsPerUnit <= 3 && ratio >= 0.5,
    },
    { work: 'home page', limit: '≤ 4 ms', figures: cpu(home), holds: home.cpuMsPerUnit <= 4 },
  )
  const save = await measureSaves(server, learners.slice(-8))
  const attempt = await measureAttempts(server, learners.slice(0, -8))
  rows.push(
    {
      work: 'saving one answer, 8 at a time',
      limit: '≤ 2 ms',
      figures: cpu(save),
      holds: save.cpuMsPerUnit <= 2,
    },
    {
      work: 'a whole 15-item attempt, 8 at a time',
      limit: '≤ 50 ms',
      figures: cpu(attempt),
      holds: attempt.cpuMsPerUnit <= 50,
    },
  )
} finally {
  await server.stop()
  rmSync(dataFolder, { recursive: true })
}

for (const { work, limit, figures, holds } of rows) {
  const told = Object.entries(figures).map(([name, value]) => `${name} ${value}`)
  const mark = holds === null ? ' ' : holds ? '✓' : '✗'
  console.log(`${mark} ${work.padEnd(40)} ${told.join(', ').padEnd(50)} ${limit}`)
}
console.log(JSON.stringify(rows))
process.exit(rows.some(({ holds }) => holds === false) ? 1 : 0)

function cpu({ cpuMsPerUnit, unitsPerSecond }: Load) {
  return { cpuMs: round(cpuMsPerUnit), perSecond: Math.round(unitsPerSecond) }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
