import type { ExamManifest } from '../catalog/exam.ts'
import type { Item } from '../catalog/item.ts'
import { attemptState, isClosedBy, senderOf, type Attempt } from './attempt.ts'
import { linkEvent, type AttemptEvent } from './attempt-event.ts'
import { isPastDeadline, isPastGrace, isPastLateSync } from './deadline.ts'
import type { Paper } from './paper.ts'
import { scorePaper, type PaperScore } from './score.ts'
import { sectionScores } from './sections.ts'
import type { ScoringBasis } from './standing.ts'
import { sittingFigures, type SittingFigures } from './statistics/sitting.ts'

/** What an attempt came to at a link that scores it, and what statistics need to know of it. */
export type Conclusion = {
  event: AttemptEvent
  score: PaperScore
  passed: boolean
  figures: SittingFigures
}

/**
 * Who asks for the end: the learner hands in; the time for answers and for what comes late is over; or,
 * the deadline being past, a device says that it has nothing left to send (null: a page without scripts).
 */
export type Asked = 'hand-in' | 'expire' | { allSentBy: string | null }

/**
 * Closes an attempt over all its events: `submitted` when the learner hands it in in time, `expired`
 * when its time is over, whoever asks. `still-open` when it should expire but something may still come:
 * there is time left, or another device has taken part that may have answers to deliver.
 * `already-closed` when it ended before, which makes handing in twice one result.
 */
export function concludeAttempt(
  attempt: Attempt,
  events: readonly AttemptEvent[],
  exam: Pick<ExamManifest, 'pass' | 'lateSyncMinutes'>,
  items: ReadonlyMap<string, Item>,
  asked: Asked,
  now: Date,
): { outcome: 'concluded'; conclusion: Conclusion } | { outcome: 'already-closed' | 'still-open' } {
  if (isClosedBy(attempt.last.body)) return { outcome: 'already-closed' }
  const mayStillCome =
    asked === 'expire'
      ? !isPastLateSync(attempt, exam, now)
      : asked !== 'hand-in' &&
        (!isPastDeadline(attempt, now) || isFromOthers(events, asked.allSentBy))
  if (mayStillCome) return { outcome: 'still-open' }
  const isOver = asked !== 'hand-in' || isPastGrace(attempt, now)
  const score = scorePaper(attempt.paper, items, attemptState(events).responses)
  const { earned, total } = score
  const event = linkEvent(
    attempt.last,
    { kind: isOver ? 'expired' : 'submitted', earned, total },
    now,
  )
  const conclusion = conclusionAt(event, score, attempt.paper, events, { exam, items })
  return { outcome: 'concluded', conclusion }
}

/** What decides besides the chain about a closed attempt, its score and whether that passes. */
export type PassBasis = ScoringBasis & { exam: Pick<ExamManifest, 'pass'> }

/** What an attempt comes to at a link that gives it this score. */
export function conclusionAt(
  event: AttemptEvent,
  score: PaperScore,
  paper: Paper,
  events: readonly AttemptEvent[],
  { exam, items }: Pick<PassBasis, 'items'> & { exam: Pick<ExamManifest, 'pass'> },
): Conclusion {
  const figures = sittingFigures(paper, items, events, score.items)
  return { event, score, passed: isPass(exam, score), figures }
}

/** Whether a device other than this one has sent something. */
function isFromOthers(events: readonly AttemptEvent[], device: string | null): boolean {
  return events.some((event) => {
    const sender = senderOf(event)
    return sender !== undefined && sender.device !== device
  })
}

/**
 * Whether a score passes the exam: enough points in all, and in each section that needs some. None does
 * before every item is graded.
 */
export function isPass(
  { pass }: Pick<ExamManifest, 'pass'>,
  score: Pick<PaperScore, 'earned' | 'awaiting' | 'items'>,
): boolean {
  return (
    score.awaiting === 0 &&
    score.earned >= pass.points &&
    sectionScores(pass, score).every(({ standing }) => standing === 'met')
  )
}
