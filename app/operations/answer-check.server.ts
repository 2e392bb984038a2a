import { randomUUID } from 'node:crypto'
import { findCourse, getItems } from '#app/data/catalog.server.ts'
import { saveCheckAnswer } from '#app/data/reading.server.ts'
import { optionIds } from '#app/domain/assessment/draw.ts'
import { scoreItem } from '#app/domain/assessment/score.ts'

type Given = {
  personId: string
  courseSlug: string
  lessonSlug: string
  itemId: string
  choice: readonly string[]
}

/**
 * Keeps an answer to a practice item of a lesson; it never counts as a mark. `nothing-chosen` and
 * `unknown-option` keep nothing.
 */
export async function answerCheck(
  { choice, ...given }: Given,
  now: Date,
): Promise<
  | { outcome: 'answered'; correct: boolean }
  | { outcome: 'not-found' | 'nothing-chosen' | 'unknown-option' }
> {
  const course = await findCourse(given.courseSlug)
  const lesson = course?.manifest.lessons.find(({ slug }) => slug === given.lessonSlug)
  const itemHash = course?.manifest.items[given.itemId]
  if (!lesson?.checks.includes(given.itemId) || !itemHash) return { outcome: 'not-found' }
  if (choice.length === 0) return { outcome: 'nothing-chosen' }
  const item = (await getItems([itemHash])).get(itemHash)!
  const ids = optionIds(item)
  if (choice.some((id) => !ids.includes(id))) return { outcome: 'unknown-option' }

  const response = [...new Set(choice)].sort()
  const correct = scoreItem(item, response, 1) === 1
  await saveCheckAnswer({ id: randomUUID(), ...given, itemHash, response, correct, at: now })
  return { outcome: 'answered', correct }
}
