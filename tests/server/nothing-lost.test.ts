import { afterEach, expect, test } from 'vitest'
import { closeDatabase } from '#app/data/database.server.ts'
import { runTrials } from '#tests/faults/run.ts'
import { useDemoServer } from './demo-server.ts'

const server = useDemoServer()
process.env.KEXIN_DATA = server.dataFolder
afterEach(closeDatabase)

const seed = process.env.FAULT_SEED ?? 'nothing-lost'
const only = process.env.FAULT_TRIAL ? Number(process.env.FAULT_TRIAL) : undefined

test(`100 attempts over a bad network and a killed server lose, double and misstate nothing (FAULT_SEED=${seed})`, async () => {
  const report = await runTrials(server, { seed, count: 100, atATime: 25, kills: 2, only })
  expect(report.wrongs).toEqual([])
  if (only !== undefined) return
  expect(report).toMatchObject({ attempts: 100, kills: 2 })
  // The trials have met what they are to show.
  for (const fault of ['request dropped', 'answer dropped', 'duplicated', 'offline', 'crash'])
    expect(report.counts[fault], fault).toBeGreaterThan(20)
}, 600_000)
