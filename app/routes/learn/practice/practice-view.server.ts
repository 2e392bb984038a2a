import { coursesInForce, getItems } from '#app/data/catalog.server.ts'
import { findPracticeAnswer } from '#app/data/practice.server.ts'
import { practicePool } from '#app/data/practice-pool.server.ts'
import { reviewItem, toPublicItem } from '#app/domain/assessment/item-rules.ts'
import { practiceOrder, practiceOutcome, ratingsFor } from '#app/domain/assessment/practice.ts'
import type { Response } from '#app/domain/assessment/response.ts'
import { dateAt, type CalendarDate } from '#app/domain/calendar.ts'
import type { PublicItem } from '#app/domain/catalog/public-item.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import { lessonNames } from '../result/lesson-name.ts'

/** A practice item to be answered; of a conversation, with what was said so far. */
export type PracticeQuestionView = { item: PublicItem; said: Response }
export type PracticeAnswerView = NonNullable<Awaited<ReturnType<typeof answerView>>>

/** A practice item in force as it is put to a person today; null when there is none of that id. */
export async function questionView(
  personId: string,
  itemId: string,
  said: readonly string[],
  { locale, today }: { locale: Locale; today: CalendarDate },
): Promise<PracticeQuestionView | null> {
  const hash = (await practicePool()).byId.get(itemId)?.hash
  if (!hash) return null
  const item = (await getItems([hash])).get(hash)!
  const so = said.length > 0 ? practiceOutcome(item, said) : null
  const kept = so?.outcome === 'goes-on' ? so.response : []
  const order = practiceOrder(item, personId, today)
  return { item: toPublicItem(item, locale, order, kept), said: kept }
}

/** An answer of a person's own with everything there is to learn from it; null when it is not theirs. */
export async function answerView(
  personId: string,
  answerId: string,
  { locale, timeZone }: { locale: Locale; timeZone: string },
) {
  const answer = await findPracticeAnswer(answerId)
  if (answer?.personId !== personId) return null
  const { itemHash, response, correct, rating } = answer
  const item = (await getItems([itemHash])).get(itemHash)!
  const order = practiceOrder(item, personId, dateAt(answer.at, timeZone))
  const lessons = lessonNames(await coursesInForce(), locale)
  return {
    id: answerId,
    itemId: answer.itemId,
    stem: inLocale(item.stem, locale),
    correct,
    review: reviewItem(item, response, locale, order),
    lesson: item.lesson ? (lessons.get(item.lesson) ?? null) : null,
    rating,
    ratings: rating === null ? [...ratingsFor(correct)] : [],
  }
}
