import { randomUUID } from 'node:crypto'
import { getItems } from '#app/data/catalog.server.ts'
import { practicePool } from '#app/data/practice-pool.server.ts'
import { savePracticeAnswer } from '#app/data/practice.server.ts'
import { practiceOutcome } from '#app/domain/assessment/practice.ts'
import type { Response } from '#app/domain/assessment/response.ts'

type Given = { personId: string; itemId: string; choice: readonly string[] }

/**
 * Keeps an answer to a practice item of a bank in force; it never counts as a mark. An item of the exam pool is
 * `not-found` here, whoever asks. `nothing-chosen`, `unfit-answer` and `goes-on` keep nothing.
 */
export async function answerPractice(
  { personId, itemId, choice }: Given,
  now: Date,
): Promise<
  | { outcome: 'answered'; answerId: string }
  | { outcome: 'goes-on'; response: Response }
  | { outcome: 'not-found' | 'nothing-chosen' | 'unfit-answer' }
> {
  const itemHash = (await practicePool()).byId.get(itemId)?.hash
  if (!itemHash) return { outcome: 'not-found' }
  const item = (await getItems([itemHash])).get(itemHash)!
  const result = practiceOutcome(item, choice)
  if (result.outcome !== 'answered') return result
  const { response, correct } = result
  const answerId = randomUUID()
  await savePracticeAnswer({ id: answerId, personId, itemId, itemHash, response, correct, at: now })
  return { outcome: 'answered', answerId }
}
