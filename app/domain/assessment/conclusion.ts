import type { ExamManifest } from '../catalog/exam.ts'
import type { Item } from '../catalog/item.ts'
import { attemptState, isClosedBy, type Attempt } from './attempt.ts'
import { linkEvent, type AttemptEvent } from './attempt-event.ts'
import { isPastGrace } from './deadline.ts'
import { scorePaper, type PaperScore } from './score.ts'

/** How an attempt ended: the closing link and the score it was derived at. */
export type Conclusion = { event: AttemptEvent; score: PaperScore; passed: boolean }

/**
 * Closes an attempt over all its events: `submitted` when the learner hands it in in time, `expired`
 * when its time is over, whoever asks. `still-open` when it should expire but has time left;
 * `already-closed` when it ended before, which makes handing in twice one result.
 */
export function concludeAttempt(
  attempt: Attempt,
  events: readonly AttemptEvent[],
  exam: Pick<ExamManifest, 'pass'>,
  items: ReadonlyMap<string, Item>,
  asked: 'hand-in' | 'expire',
  now: Date,
): { outcome: 'concluded'; conclusion: Conclusion } | { outcome: 'already-closed' | 'still-open' } {
  if (isClosedBy(attempt.last.body)) return { outcome: 'already-closed' }
  const late = isPastGrace(attempt, now)
  if (asked === 'expire' && !late) return { outcome: 'still-open' }
  const score = scorePaper(attempt.paper, items, attemptState(events).responses)
  const { earned, total } = score
  const event = linkEvent(
    attempt.last,
    { kind: late ? 'expired' : 'submitted', earned, total },
    now,
  )
  return { outcome: 'concluded', conclusion: { event, score, passed: isPass(exam, score) } }
}

/** Whether a score passes the exam; none does before every item is graded. */
export function isPass(
  { pass }: Pick<ExamManifest, 'pass'>,
  { earned, awaiting }: Pick<PaperScore, 'earned' | 'awaiting'>,
): boolean {
  return awaiting === 0 && earned >= pass.points
}
