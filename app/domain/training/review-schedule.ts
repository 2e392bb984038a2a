import { FSRSAlgorithm, generatorParameters, type FSRSState, type Grade } from 'ts-fsrs'
import { addDays, daysBetween, type CalendarDate } from '../calendar.ts'

/** How an item went on a day: 1 again, 2 hard, 3 good, 4 easy. */
export type ReviewGrade = 1 | 2 | 3 | 4

/** How an item went on a date in the company's time zone. */
export type ReviewDay = { on: CalendarDate; grade: ReviewGrade }

export type ReviewSchedule = { dueOn: CalendarDate; stability: number; difficulty: number }

/**
 * FSRS-6 with the weights published with it, 90% wanted, whole days (its steps within a day are off), and
 * no fuzz: the same days give the same date for ever.
 */
const algorithm = new FSRSAlgorithm(
  generatorParameters({ enable_fuzz: false, enable_short_term: false, request_retention: 0.9 }),
)

/** What FSRS says of a memory after answers, each so many days after the one before; null before the first. */
export function memoryAfter(
  answers: readonly { elapsed: number; grade: ReviewGrade }[],
): FSRSState | null {
  return answers.reduce<FSRSState | null>(
    (memory, { elapsed, grade }) => algorithm.next_state(memory, elapsed, grade satisfies Grade),
    null,
  )
}

/**
 * When an item is to be asked again, by how it went on each day so far. The days come in their order, each
 * once. Throws on no day at all, and on days out of order.
 */
export function reviewSchedule(days: readonly ReviewDay[]): ReviewSchedule {
  const answers = days.map(({ on, grade }, at) => {
    const before = days[at - 1]
    const elapsed = before ? daysBetween(before.on, on) : 0
    if (before && elapsed <= 0) throw new Error(`${on} does not come after ${before.on}`)
    return { elapsed, grade }
  })
  const memory = memoryAfter(answers)
  if (memory === null) throw new Error('There is no day to schedule from')
  const interval = algorithm.next_interval(memory.stability, answers.at(-1)!.elapsed)
  return { dueOn: addDays(days.at(-1)!.on, interval), ...memory }
}
