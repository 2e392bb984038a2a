import type { ExamManifest } from '../catalog/exam.ts'
import type { Item } from '../catalog/item.ts'
import type { GradingPolicy } from './answer-grading.ts'
import { isClosing, type Attempt } from './attempt.ts'
import { linkEvent, type AttemptEvent } from './attempt-event.ts'
import { isPass, type Conclusion } from './conclusion.ts'
import { isAskedBy, type Regrade } from './regrade.ts'
import { standings, type Standing } from './standing.ts'
import { sittingFigures } from './statistics/sitting.ts'

/** What decides about an attempt besides its chain. */
export type RegradeBasis = {
  exam: Pick<ExamManifest, 'pass'> & GradingPolicy
  items: ReadonlyMap<string, Item>
  /** The regrades of the exam so far. */
  regrades: readonly Regrade[]
}

export type RegradeOutcome =
  | {
      outcome: 'regraded'
      before: Pick<Conclusion, 'score' | 'passed'>
      conclusion: Conclusion
      sequence: number
    }
  | { outcome: 'still-open' | 'not-asked' | 'regraded-before' }

/**
 * Scores a closed attempt anew by one more regrade: the link that says so, what the attempt comes to,
 * and the number of that score. An attempt takes a regrade once. One that is still open, or whose
 * paper does not ask the item revision, is left alone.
 */
export function regradeAttempt(
  { paper, last }: Attempt,
  events: readonly AttemptEvent[],
  { exam, items, regrades }: RegradeBasis,
  regrade: Regrade,
  now: Date,
): RegradeOutcome {
  if (!events.some(({ body }) => isClosing(body))) return { outcome: 'still-open' }
  if (!isAskedBy(paper, regrade)) return { outcome: 'not-asked' }
  if (events.some(({ body }) => body.kind === 'regraded' && body.regrade === regrade.hash))
    return { outcome: 'regraded-before' }

  const linked = (earned: number, total: number) =>
    linkEvent(last, { kind: 'regraded', regrade: regrade.hash, earned, total }, now)
  const found = standings(paper, items, [...events, linked(0, 0)], [...regrades, regrade], exam)
  const [before, after] = found.slice(-2) as [Standing, Standing]
  const event = linked(after.score.earned, after.score.total)
  return {
    outcome: 'regraded',
    before: { score: before.score, passed: isPass(exam, before.score) },
    conclusion: {
      event,
      score: after.score,
      passed: isPass(exam, after.score),
      figures: sittingFigures(paper, items, events, after.score.items),
    },
    sequence: found.length,
  }
}
