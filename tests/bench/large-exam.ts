import { setTimeout as wait } from 'node:timers/promises'
import { lobbyPath, handInPath, resultPath } from '#app/routes/learn/exam/exam-paths.ts'
import { cost, rounded, type Row } from './figures.ts'
import { LARGE_EXAM, LARGE_ITEMS } from './large-exam-content.ts'
import { clientOf, measure, type Client } from './load.ts'
import type { MeasuredServer } from './measured-server.ts'
import type { BenchLearner } from './people.ts'
import { goOn, page, save, sittingOf, type Sitting } from './sitting.ts'

const AT_A_TIME = 8
/** How many sit the exam of a hundred items; a third of them to warm the server up. */
export const LARGE_SITTERS = 60
const WARM_UP = 20

/** Who presses the button, and within how long. */
export const CROWD = 500
const RUSH_MS = 10_000

/** What an exam of a hundred items costs: to open, to answer, to hand in. */
export async function benchLargeExam(
  server: MeasuredServer,
  learners: readonly BenchLearner[],
): Promise<Row[]> {
  const clients = learners.map(({ token }) => clientOf(server.origin, token))
  const measured = { units: learners.length - WARM_UP, atATime: AT_A_TIME, warmUp: WARM_UP }
  const sittings: Sitting[] = []
  const opening = await measure(server, measured, async (unit) => {
    const question = await goOn(clients[unit]!(lobbyPath(LARGE_EXAM), { form: {} }))
    await page(clients[unit]!, question, `/ ${LARGE_ITEMS}`)
    sittings.push(await sittingOf(clients[unit]!, question, LARGE_ITEMS))
  })
  const saves = { units: sittings.length * LARGE_ITEMS - 800, atATime: AT_A_TIME, warmUp: 800 }
  const free = sittings.map((sitting) => ({ sitting, place: 0 }))
  const saving = await measure(server, saves, async () => {
    const one = free.pop()!
    await save(one.sitting, one.place++)
    if (one.place < LARGE_ITEMS) free.unshift(one)
  })
  const handingIn = await measure(server, measured, async (unit) => {
    const { client, attemptId } = sittings[unit]!
    const result = await goOn(client(handInPath(attemptId), { form: {} }))
    if (result !== resultPath(attemptId)) throw new Error(`Handing in led to ${result}`)
  })
  return [
    {
      work: 'opening an exam of 100 items, its first question shown',
      limit: '≤ 20 ms',
      figures: cost(opening),
      holds: opening.cpuMsPerUnit <= 20,
    },
    {
      work: 'saving one of its answers, 8 at a time',
      limit: '≤ 2 ms',
      figures: cost(saving),
      holds: saving.cpuMsPerUnit <= 2,
    },
    {
      work: 'handing in and scoring 100 items',
      limit: '≤ 20 ms',
      figures: cost(handingIn),
      holds: handingIn.cpuMsPerUnit <= 20,
    },
  ]
}

/** Five hundred people press “start” within ten seconds, each when they happen to, and see their first question. */
export async function benchRush(
  { origin }: MeasuredServer,
  learners: readonly BenchLearner[],
): Promise<Row> {
  const clients = learners.map(({ token }) => clientOf(origin, token))
  const begun = await Promise.all(
    clients.map(async (client, at) => {
      await wait((at * RUSH_MS) / clients.length)
      return timeToBegin(client)
    }),
  )
  const times = begun.flatMap((time) => time ?? []).toSorted((one, other) => one - other)
  const p95 = times[Math.ceil(times.length * 0.95) - 1]!
  const refused = begun.length - times.length
  return {
    work: `${CROWD} learners starting an exam of 100 items within 10 s`,
    limit: 'none refused, p95 ≤ 1,000 ms',
    figures: { refused, 'p50 ms': rounded(times[times.length >> 1]!), 'p95 ms': rounded(p95) },
    holds: refused === 0 && p95 <= 1000,
  }
}

/** Milliseconds from the button to the first question; null when it was not given. */
async function timeToBegin(client: Client): Promise<number | null> {
  const from = performance.now()
  try {
    await page(client, await goOn(client(lobbyPath(LARGE_EXAM), { form: {} })), `/ ${LARGE_ITEMS}`)
    return performance.now() - from
  } catch (error) {
    console.error(error)
    return null
  }
}
