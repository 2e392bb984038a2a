import {
  answerGrading,
  gradedPlace,
  isAboutGrading,
  mayFollow,
  type GradingPolicy,
} from '../assessment/answer-grading.ts'
import type { AttemptEvent } from '../assessment/attempt-event.ts'
import type { Paper } from '../assessment/paper.ts'
import type { Item } from '../catalog/item.ts'

/**
 * Whether every grading, giving back and correction in a chain is of a written item of the paper, by its
 * rubric, and was open to whoever made it when they did.
 */
export function areGradingsInOrder(
  { paper, events }: { paper: Paper; events: readonly AttemptEvent[] },
  items: ReadonlyMap<string, Item>,
  policy: GradingPolicy,
): boolean {
  return events.every(({ body }, at) => {
    if (!isAboutGrading(body)) return true
    const asked = paper.items.find(({ id }) => id === body.item)
    const place = asked && gradedPlace(asked, items.get(asked.hash))
    if (!place) return false
    return mayFollow(answerGrading(events.slice(0, at), place, policy), body, place)
  })
}
