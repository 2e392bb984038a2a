import { randomUUID } from 'node:crypto'
import { findCourse, getItems } from '#app/data/catalog.server.ts'
import { saveCheckAnswer } from '#app/data/reading.server.ts'
import { isRight } from '#app/domain/assessment/check-answer.ts'
import { keptResponse } from '#app/domain/assessment/item-rules.ts'

type Given = {
  personId: string
  courseSlug: string
  lessonSlug: string
  itemId: string
  choice: readonly string[]
}

/**
 * Keeps an answer to a practice item of a lesson; it never counts as a mark. `nothing-chosen` and
 * `unfit-answer` keep nothing.
 */
export async function answerCheck(
  { choice, ...given }: Given,
  now: Date,
): Promise<
  | { outcome: 'answered'; correct: boolean }
  | { outcome: 'not-found' | 'nothing-chosen' | 'unfit-answer' }
> {
  const course = await findCourse(given.courseSlug)
  const lesson = course?.manifest.lessons.find(({ slug }) => slug === given.lessonSlug)
  const itemHash = course?.manifest.items[given.itemId]
  if (!lesson?.checks.includes(given.itemId) || !itemHash) return { outcome: 'not-found' }
  const item = (await getItems([itemHash])).get(itemHash)!
  const response = keptResponse(item, choice)
  if (!response) return { outcome: 'unfit-answer' }
  if (response.length === 0) return { outcome: 'nothing-chosen' }

  const correct = isRight(item, response)
  // A lesson asks nothing that a person has to grade: the check of its content refuses that.
  if (correct === null) return { outcome: 'unfit-answer' }
  await saveCheckAnswer({ id: randomUUID(), ...given, itemHash, response, correct, at: now })
  return { outcome: 'answered', correct }
}
