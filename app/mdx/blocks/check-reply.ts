import type { CheckAnswer } from '#app/domain/assessment/check-answer.ts'

/**
 * What the action that a check posts to answers a script, which sends `script` besides `item` (the
 * id) and `choice` (an option's id, once for each chosen): what the item shows now, or null when
 * nothing was kept. A form without a script is sent back to the lesson, at `#check-<id>`, where
 * `answer` then comes with the lesson.
 */
export type CheckReply = { answer: CheckAnswer | null }
