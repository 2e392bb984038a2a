import { startAttempt } from '#app/operations/start-attempt.server.ts'
import { handInPath, lobbyPath, resultPath } from '#app/routes/learn/exam/exam-paths.ts'
import { cost, type Row } from './figures.ts'
import { clientOf, measure, type Client, type Load } from './load.ts'
import type { MeasuredServer } from './measured-server.ts'
import type { BenchLearner } from './people.ts'
import { goOn, page, save, sittingOf, type Sitting } from './sitting.ts'

const EXAM = 'customer-centric-selling'
const ITEMS = 15
const AT_A_TIME = 8

/** What answering and whole attempts cost, from the lobby to the result. */
export async function benchAttempts(
  server: MeasuredServer,
  learners: readonly BenchLearner[],
): Promise<Row[]> {
  const saving = await measureSaves(server, learners.slice(-AT_A_TIME))
  const sitting = await measureAttempts(server, learners.slice(0, -AT_A_TIME))
  return [
    {
      work: 'saving one answer, 8 at a time',
      limit: '≤ 2 ms',
      figures: cost(saving),
      holds: saving.cpuMsPerUnit <= 2,
    },
    {
      work: 'a whole 15-item attempt, 8 at a time',
      limit: '≤ 50 ms',
      figures: cost(sitting),
      holds: sitting.cpuMsPerUnit <= 50,
    },
  ]
}

/** Each learner has an open attempt afterwards. */
async function measureSaves(
  server: MeasuredServer,
  learners: readonly BenchLearner[],
): Promise<Load> {
  const free = await Promise.all(learners.map((learner) => openSitting(server, learner)))
  return measure(server, { units: 3000, atATime: AT_A_TIME, warmUp: 2000 }, async (unit) => {
    const sitting = free.pop()!
    await save(sitting, unit)
    free.unshift(sitting)
  })
}

/**
 * A learner from the lobby to the result, as pages of HTML with the answers in between. Takes both
 * attempts of each: the first ones warm the server up, the second are measured.
 */
async function measureAttempts(
  server: MeasuredServer,
  learners: readonly BenchLearner[],
): Promise<Load> {
  const { length } = learners
  return measure(server, { units: length, atATime: AT_A_TIME, warmUp: length }, (unit) =>
    sitExam(clientOf(server.origin, learners[unit % length]!.token)),
  )
}

async function openSitting(
  { origin }: MeasuredServer,
  { id, token }: BenchLearner,
): Promise<Sitting> {
  const begun = await startAttempt({ personId: id, examSlug: EXAM }, new Date())
  if (begun.outcome !== 'started') throw new Error(`No attempt: ${begun.outcome}`)
  return sittingOf(clientOf(origin, token), begun.attemptId, ITEMS)
}

async function sitExam(client: Client): Promise<void> {
  await page(client, lobbyPath(EXAM), 'form method="post"')
  const question = await goOn(client(lobbyPath(EXAM), { form: {} }))
  await page(client, question, 'name="choice"')
  const sitting = await sittingOf(client, question, ITEMS)
  for (let place = 0; place < ITEMS; place++) await save(sitting, place)
  await page(client, handInPath(sitting.attemptId), `${ITEMS}`)
  const result = await goOn(client(handInPath(sitting.attemptId), { form: {} }))
  if (result !== resultPath(sitting.attemptId)) throw new Error(`Handing in led to ${result}`)
  await page(client, result, '<tfoot>')
}
