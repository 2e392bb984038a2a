import type { Item } from '../catalog/item.ts'
import type { Attempt } from './attempt.ts'
import { linkEvent, type AttemptEvent } from './attempt-event.ts'
import { isPass, type Conclusion } from './conclusion.ts'
import type { RegradeBasis } from './regraded-attempt.ts'
import type { Marks } from './response.ts'
import { scoringOf } from './standing.ts'
import { sittingFigures } from './statistics/sitting.ts'

export type GradeOutcome =
  | {
      outcome: 'graded'
      event: AttemptEvent
      /** What the attempt comes to, once no answer waits any more; null before. */
      concluded: { conclusion: Conclusion; sequence: number } | null
    }
  | { outcome: 'still-open' | 'not-awaiting' | 'unfit-marks' }

/**
 * Grades a written answer of a closed attempt, once: whole marks for every criterion of its rubric and
 * for nothing else, none above what the criterion gives. With the last one the attempt gets its score.
 */
export function gradeAnswer(
  { paper, last }: Attempt,
  events: readonly AttemptEvent[],
  { exam, items, regrades }: RegradeBasis,
  grading: { item: string; marks: Marks; comment: string; by: string },
  now: Date,
): GradeOutcome {
  const before = scoringOf(paper, items, events, regrades)
  if (!before) return { outcome: 'still-open' }
  const place = paper.items.findIndex(({ id }) => id === grading.item)
  if (!before.score.items[place]?.awaits) return { outcome: 'not-awaiting' }
  if (!areFit(grading.marks, items.get(paper.items[place]!.hash)!))
    return { outcome: 'unfit-marks' }

  const linked = (earned: number, total: number) => {
    const marks = { ...grading.marks }
    return linkEvent(last, { kind: 'graded', ...grading, marks, earned, total }, now)
  }
  const { score, standings } = scoringOf(paper, items, [...events, linked(0, 0)], regrades)!
  const event = linked(score.earned, score.total)
  const figures = sittingFigures(paper, items, events, score.items)
  const conclusion = { event, score, passed: isPass(exam, score), figures }
  const isLast = score.awaiting === 0
  return {
    outcome: 'graded',
    event,
    concluded: isLast ? { conclusion, sequence: standings.length } : null,
  }
}

/** Whether marks are what the rubric of an item asks for. */
export function areFit(marks: Marks, item: Item): boolean {
  if (!('rubric' in item)) return false
  const given = Object.keys(marks)
  return (
    given.length === item.rubric.length &&
    item.rubric.every(({ id, points }) => {
      const mark = marks[id]
      return Number.isInteger(mark) && mark! >= 0 && mark! <= points
    })
  )
}
