import { transaction } from '#app/data/database.server.ts'
import { findPracticeAnswer, savePracticeRating } from '#app/data/practice.server.ts'
import { ratingsFor } from '#app/domain/assessment/practice.ts'

type Given = { personId: string; answerId: string; rating: number }

/**
 * Keeps how an answer of one's own went, as its giver says: once, the first word stays. `unfit-rating` when it
 * is none of those that such an answer may have.
 */
export function ratePractice(
  { personId, answerId, rating }: Given,
  now: Date,
): Promise<{ outcome: 'rated' | 'rated-before' | 'not-found' | 'unfit-rating' }> {
  return transaction(async (tx) => {
    const answer = await findPracticeAnswer(answerId, tx)
    if (answer?.personId !== personId) return { outcome: 'not-found' }
    if (!ratingsFor(answer.correct).includes(rating)) return { outcome: 'unfit-rating' }
    if (answer.rating !== null) return { outcome: 'rated-before' }
    await savePracticeRating({ answerId, rating, at: now }, tx)
    return { outcome: 'rated' }
  })
}
