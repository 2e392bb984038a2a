import type { AttemptView, PaperQuestion } from '#app/domain/assessment/attempt-view.ts'
import type { Responses } from '#app/domain/assessment/response.ts'

type Paper = { questions: readonly PaperQuestion[] }

/** The place that an address asks for, from 1; the nearest there is. */
export function placeIn({ questions }: Paper, asked: string | null): number {
  return Math.min(Math.max(Math.trunc(Number(asked)) || 1, 1), questions.length)
}

/** Whether a question has an answer. */
export function isAnswered(responses: Responses, item: string): boolean {
  return (responses[item]?.length ?? 0) > 0
}

/** The first place without an answer; the first of all when every question has one. */
export function firstOpenPlace({ questions, progress }: AttemptView): number {
  return Math.max(1, questions.findIndex(({ id }) => !isAnswered(progress.responses, id)) + 1)
}
