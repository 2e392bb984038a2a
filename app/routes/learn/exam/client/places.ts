import type { Responses } from '#app/domain/assessment/response.ts'

type Questions = readonly { id: string }[]

/** The place that an address asks for, from 1; the nearest there is. */
export function placeIn(questions: Questions, asked: string | null): number {
  return Math.min(Math.max(Math.trunc(Number(asked)) || 1, 1), questions.length)
}

/** Whether a question has an answer; blanks are kept as none. */
export function isAnswered(responses: Responses, item: string): boolean {
  return responses[item]?.some((part) => part.trim() !== '') ?? false
}

/** How many questions have an answer. */
export function countAnswered(questions: Questions, responses: Responses): number {
  return questions.filter(({ id }) => isAnswered(responses, id)).length
}

/** The first place without an answer; null when every question has one. */
export function firstOpenPlace(questions: Questions, responses: Responses): number | null {
  const at = questions.findIndex(({ id }) => !isAnswered(responses, id))
  return at < 0 ? null : at + 1
}
