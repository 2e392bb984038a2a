/** What becomes of answers when everything goes wrong that can, on a copy of the demo academy. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closeDatabase } from '#app/data/database.server.ts'
import { runTrials, type Report } from '#tests/faults/run.ts'
import { demoTemplate } from '#tests/server/demo-template.ts'
import { startServer } from '#tests/server/server.ts'
import type { Row } from './figures.ts'

const ATTEMPTS = 1_000
const KILLS = 10
const seed = process.env.FAULT_SEED ?? 'nothing-lost-bench'
const environment = { KEXIN_BENCH: '1' }

const dataFolder = mkdtempSync(path.join(tmpdir(), 'kexin-bench-'))
process.env.KEXIN_DATA = dataFolder
cpSync(await demoTemplate(environment), dataFolder, { recursive: true })
let server = await startServer({ dataFolder, environment })
const { origin } = server
const port = Number(new URL(origin).port)
const report = await runTrials(
  {
    origin: () => origin,
    stop: (signal) => server.stop(signal),
    start: async () => void (server = await startServer({ dataFolder, port, environment })),
  },
  { seed, count: ATTEMPTS, atATime: 25, kills: KILLS },
)
await server.stop()
await closeDatabase()
rmSync(dataFolder, { recursive: true })
for (const wrong of report.wrongs) console.error(`Not kept: ${wrong}`)
console.log(JSON.stringify([rowOf(report)]))

function rowOf({ attempts, kills, counts, wrongs }: Report): Row {
  const onTheWay = [
    'request dropped',
    'answer dropped',
    'duplicated',
    'delivered late, after what follows it',
    'delayed',
    'offline',
  ]
  const faults = onTheWay.reduce((sum, fault) => sum + (counts[fault] ?? 0), 0)
  return {
    work: `attempts under faults (FAULT_SEED=${seed})`,
    limit: 'none lost, doubled, misstated',
    figures: { attempts, answers: counts.answer ?? 0, faults, kills, wrong: wrongs.length },
    holds: wrongs.length === 0 && attempts === ATTEMPTS,
  }
}
