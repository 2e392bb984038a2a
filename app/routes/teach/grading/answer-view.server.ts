import { getExamRevision, getItems } from '#app/data/catalog.server.ts'
import { readChains } from '#app/data/chains.server.ts'
import type { FoundAnswer } from '#app/data/written-answers.server.ts'
import { answerGrading, type AnswerGrading } from '#app/domain/assessment/answer-grading.ts'
import { attemptState } from '#app/domain/assessment/attempt.ts'
import type { SendBackReason } from '#app/domain/assessment/send-back-reason.ts'
import type { Marks } from '#app/domain/assessment/response.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'

type Written = Extract<Item, { kind: 'short-answer' | 'essay' }>

/** A written answer with all that is known of its grading; not for a page, which must not know whose it is. */
export type OpenedAnswer = {
  key: string
  attemptId: string
  item: Written
  points: number
  text: string
  grading: AnswerGrading
}

/** Reads an answer of the queue from its attempt. */
export async function openAnswer(found: FoundAnswer): Promise<OpenedAnswer> {
  return (await openedAnswers([found]))[0]!
}

/** The same for several at once, in their order. */
export async function openedAnswers(all: readonly FoundAnswer[]): Promise<OpenedAnswer[]> {
  const byId = await readChains(all.map(({ attemptId }) => attemptId))
  return Promise.all(
    all.map(async ({ key, attemptId, itemId }) => {
      const { attempt, events } = byId.get(attemptId)!
      const { manifest } = await getExamRevision(attempt.examHash)
      const { hash, points } = attempt.paper.items.find(({ id }) => id === itemId)!
      const item = (await getItems([hash])).get(hash) as Written
      const text = attemptState(events).responses[itemId]?.[0] ?? ''
      const place = { id: itemId, points, rubric: item.rubric }
      return { key, attemptId, item, points, text, grading: answerGrading(events, place, manifest) }
    }),
  )
}

/** A criterion as graders see it. */
export type CriterionView = {
  id: string
  text: string
  points: number
  levels: { points: number; text: string }[]
}

/** An answer as its grader sees it: no name, no number, no attempt, and nothing of other graders' marks. */
export type AnswerView = {
  key: string
  question: string
  points: number
  text: string
  stem: string
  model: string | null
  rubric: CriterionView[]
  /** Only for whoever decides between two: what both gave, not who they are. */
  between: { marks: Marks; comment: string }[] | null
  sentBack: { reason: SendBackReason; note: string }[]
}

/** What a grader is shown of an answer. */
export function answerView(
  { key, item, points, text, grading }: OpenedAnswer,
  locale: Locale,
): AnswerView {
  const { stage, given, sentBack } = grading
  return {
    key,
    question: item.id,
    points,
    text,
    stem: inLocale(item.stem, locale),
    model: item.model ? inLocale(item.model, locale) : null,
    rubric: item.rubric.map((criterion) => ({
      id: criterion.id,
      text: inLocale(criterion.text, locale),
      points: criterion.points,
      levels: (criterion.levels ?? []).map((level) => ({
        points: level.points,
        text: inLocale(level.text, locale),
      })),
    })),
    between: stage === 'third' ? given.map(({ marks, comment }) => ({ marks, comment })) : null,
    sentBack: sentBack.map(({ reason, note }) => ({ reason, note })),
  }
}
