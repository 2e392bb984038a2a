import { setTimeout as wait } from 'node:timers/promises'
import { seededRandom } from '#app/domain/evidence/seeded-random.ts'
import { installIndexedDb } from '#tests/fake-indexed-db.ts'
import { drawPlan } from './plan.ts'
import { makeSitter, type Sitter } from './sitters.ts'
import { makeReady, type Ready, type Trial } from './trial.ts'

/** What opening an attempt takes at most. */
const READY_MS = 15
const KILLED_AFTER_MS = 700

/** What came of many trials. */
export type Report = {
  attempts: number
  kills: number
  /** How often what was done, and what went wrong on the way. */
  counts: Record<string, number>
  /** What must not be, with the seed that shows it again. */
  wrongs: string[]
}

type Server = {
  origin: () => string
  stop: (signal: 'SIGKILL') => Promise<void>
  start: () => Promise<void>
}

/**
 * Runs trials, so many at a time, on one server that is killed and started again meanwhile. The seeds
 * are `seed` with a number; `only` runs one of them.
 */
export async function runTrials(
  server: Server,
  {
    seed,
    count,
    atATime,
    kills,
    only,
  }: {
    seed: string
    count: number
    atATime: number
    kills: number
    only?: number
  },
): Promise<Report> {
  installIndexedDb()
  const report: Report = { attempts: 0, kills: 0, counts: {}, wrongs: [] }
  const origin = server.origin()
  const numbers = only === undefined ? Array.from({ length: count }, (_, at) => at) : [only]
  const waves = Math.ceil(numbers.length / atATime)
  for (let wave = 0; wave < waves; wave++) {
    const own = numbers.slice(wave * atATime, (wave + 1) * atATime)
    const isKilled = Math.floor(((wave + 1) * kills) / waves) > Math.floor((wave * kills) / waves)
    const trials = await runWave(
      server,
      origin,
      own.map((number) => [`${seed}-${number}`, number]),
      isKilled,
    )
    report.attempts += trials.length
    report.kills += Number(isKilled)
    for (const { seed: its, counts, wrongs } of trials) {
      for (const [what, times] of counts) report.counts[what] = (report.counts[what] ?? 0) + times
      report.wrongs.push(...wrongs.map((wrong) => `${its}: ${wrong}`))
    }
  }
  return report
}

/**
 * Trials at once, with the server killed and started again under them. What this process writes itself
 * it writes before and after, so that it never stands in the server's way.
 */
async function runWave(
  server: Server,
  origin: string,
  trials: readonly (readonly [seed: string, number: number])[],
  isKilled: boolean,
): Promise<Trial[]> {
  const sitters: Sitter[] = []
  for (const [seed, number] of trials) {
    const { acts } = drawPlan(seededRandom(seed))
    const signsIn = acts.some((act) => act.do === 'end the session')
    sitters.push(await makeSitter(number, origin, signsIn))
  }
  const startsAt = Date.now() + trials.length * READY_MS
  const ready: Ready[] = []
  for (const [at, [seed]] of trials.entries())
    ready.push(await makeReady(seed, sitters[at]!, origin, startsAt))
  // Nobody answers before the attempt is opened: what is made then counts as made at its opening.
  await wait(Math.max(0, startsAt - Date.now()))
  const running = Promise.all(ready.map(({ run }) => run()))
  if (isKilled) {
    await wait(KILLED_AFTER_MS)
    await server.stop('SIGKILL')
    await server.start()
  }
  await running
  const ended: Trial[] = []
  for (const { judge } of ready) ended.push(await judge())
  return ended
}
