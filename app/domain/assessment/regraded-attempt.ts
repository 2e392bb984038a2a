import { isClosing, type Attempt } from './attempt.ts'
import { linkEvent, type AttemptEvent } from './attempt-event.ts'
import { conclusionAt, isPass, type Conclusion, type PassBasis } from './conclusion.ts'
import { isAskedBy, type Regrade } from './regrade.ts'
import { standings, type Standing } from './standing.ts'

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
  basis: PassBasis,
  regrade: Regrade,
  now: Date,
): RegradeOutcome {
  if (!events.some(({ body }) => isClosing(body))) return { outcome: 'still-open' }
  if (!isAskedBy(paper, regrade)) return { outcome: 'not-asked' }
  if (events.some(({ body }) => body.kind === 'regraded' && body.regrade === regrade.hash))
    return { outcome: 'regraded-before' }

  const linked = (earned: number, total: number) =>
    linkEvent(last, { kind: 'regraded', regrade: regrade.hash, earned, total }, now)
  const regrades = [...basis.regrades, regrade]
  const found = standings(paper, [...events, linked(0, 0)], { ...basis, regrades })
  const [before, after] = found.slice(-2) as [Standing, Standing]
  const event = linked(after.score.earned, after.score.total)
  return {
    outcome: 'regraded',
    before: { score: before.score, passed: isPass(basis.exam, before.score) },
    conclusion: conclusionAt(event, after.score, paper, events, basis),
    sequence: found.length,
  }
}
