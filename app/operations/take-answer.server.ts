import { transaction } from '#app/data/database.server.ts'
import {
  findAnswer,
  findHeldAnswer,
  findNextAnswer,
  holdAnswer,
  type FoundAnswer,
} from '#app/data/written-answers.server.ts'
import { graderOrder, HOLD_MS } from '#app/domain/assessment/grading-queue.ts'

type Asked = {
  examSlug: string
  grader: string
  /** The question. */
  item: string
  /** This very answer, or the one after or before it in the grader's order; the first without. */
  from?: { is: 'at' | 'after' | 'before'; key: string }
}

/** Answers that others took between looking and taking, before it is given up. */
const TRIES = 20

/**
 * Gives a grader an answer to a question to grade, and keeps it for them for a while: nobody else gets
 * it meanwhile, and they keep it until they ask for another. Their order is a round: after the last
 * comes the first. Null when nothing waits that they may take.
 */
export async function takeAnswer(
  { examSlug, grader, item, from }: Asked,
  now: Date,
): Promise<FoundAnswer | null> {
  const known = from && (await findAnswer(examSlug, from.key))
  const held = from ? null : await findHeldAnswer(examSlug, grader, item, now)
  const start = known ? { ...from!, place: known.place } : held && { is: 'at' as const, ...held }
  const order = graderOrder(grader, examSlug)
  const wanted = { examSlug, grader, item, order, now }
  const until = new Date(now.getTime() + HOLD_MS)
  return transaction(async (tx) => {
    for (let tries = 0; tries < TRIES; tries++) {
      const next =
        (start && (await findNextAnswer({ ...wanted, from: start }, tx))) ??
        (await findNextAnswer({ ...wanted, fromEnd: start?.is === 'before' }, tx))
      if (!next) return null
      if (await holdAnswer({ key: next.key, grader, now, until }, tx)) return next
    }
    return null
  })
}
