import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closeDatabase } from '#app/data/database.server.ts'
import { measureExam } from '#app/operations/measure-exam.server.ts'
import { rounded, type Row } from './figures.ts'
import { ATTEMPTS, EXAM, ITEMS } from './statistics-data.ts'

/**
 * Printed as a row of the table: what the statistics of an exam cost, from the rows of an embedded
 * database of their own to the figures of every item. Measured once: the second time they are known.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'kexin-statistics-'))
process.env.KEXIN_DATA = folder
try {
  // In a process of its own, whose litter would be swept up at the expense of what is measured.
  const program = path.join(import.meta.dirname, 'make-statistics-data.ts')
  execFileSync(process.execPath, ['--import', 'tsx', program], { stdio: 'inherit' })
  console.log(JSON.stringify([await benchStatistics()]))
} finally {
  await closeDatabase()
  rmSync(folder, { recursive: true })
}

async function benchStatistics(): Promise<Row> {
  const before = process.cpuUsage()
  const { forms, items } = await measureExam(EXAM)
  const { user, system } = process.cpuUsage(before)
  const cells = items.reduce((sum, { n }) => sum + n, 0)
  if (forms[0]?.n !== ATTEMPTS || cells !== ATTEMPTS * ITEMS)
    throw new Error(`${forms[0]?.n} attempts and ${cells} answers were measured`)
  const cpu = (user + system) / 1000
  return {
    work: 'statistics of 10,000 attempts at 50 items, read and computed',
    limit: '≤ 2,000 ms',
    figures: { 'CPU ms': rounded(cpu), 'MB in all': Math.round(process.memoryUsage().rss / 1e6) },
    holds: cpu <= 2000,
  }
}
