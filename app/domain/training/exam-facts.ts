import type { GradingPolicy } from '../assessment/answer-grading.ts'
import { attemptState, isClosing } from '../assessment/attempt.ts'
import type { AttemptEvent } from '../assessment/attempt-event.ts'
import { scoreItem } from '../assessment/item-rules.ts'
import type { Paper } from '../assessment/paper.ts'
import type { Regrade } from '../assessment/regrade.ts'
import { correctedItems, scoringOf } from '../assessment/standing.ts'
import { itemResult } from '../assessment/tally.ts'
import { dateAt } from '../calendar.ts'
import type { Item } from '../catalog/item.ts'
import type { AnswerFact } from './answer-fact.ts'

/** A closed attempt with its chain. */
export type ClosedAttempt = {
  id: string
  exam: string
  paper: Paper
  events: readonly AttemptEvent[]
  /** What its exam asked of graders. */
  policy: GradingPolicy
}

/**
 * What came of each item of an attempt, as it is scored now, regrades and gradings included; none while it is
 * open. Whether its learner may see it by now is for `mayReview` to say.
 */
export function examFacts(
  { id, exam, paper, events, policy }: ClosedAttempt,
  items: ReadonlyMap<string, Item>,
  regrades: readonly Regrade[],
  timeZone: string,
): AnswerFact[] {
  const scoring = scoringOf(paper, events, { exam: policy, items, regrades })
  if (!scoring) return []
  const closed = events.findIndex(({ body }) => isClosing(body))
  const { responses } = attemptState(events.slice(0, closed))
  const shown = correctedItems(items, events, regrades)
  const at = new Date(events[closed]!.at)
  const on = dateAt(at, timeZone)
  return paper.items.flatMap(({ id: itemId, hash, options, points }, place): AnswerFact[] => {
    const response = responses[itemId] ?? []
    const item = shown.get(hash)!
    const marks = scoring.gradings[itemId]?.settled?.marks ?? null
    const score = scoring.score.items[place]!
    // Points that the answer did not earn were given: the item was dropped, and says nothing about anybody.
    const isGiven = score.earned === points && scoreItem(item, response, points, marks) !== points
    if (isGiven) return []
    const source = { kind: 'exam', exam, attempt: id, item, order: options, marks } as const
    return [{ itemId, hash, response, at, on, result: itemResult(score, response), source }]
  })
}
