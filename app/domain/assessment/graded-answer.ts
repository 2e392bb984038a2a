import { canonicalJson } from '../evidence/canonical-json.ts'
import {
  answerGrading,
  areFit,
  correctionRight,
  gradedPlace,
  mayGrade,
  type AnswerGrading,
  type GradedPlace,
} from './answer-grading.ts'
import type { Attempt } from './attempt.ts'
import { linkEvent, type AttemptEvent, type AttemptEventBody } from './attempt-event.ts'
import { conclusionAt, type Conclusion, type PassBasis } from './conclusion.ts'
import type { Marks } from './response.ts'
import type { SendBackReason } from './send-back-reason.ts'
import { scoringOf, type Scoring } from './standing.ts'

/** A link about a grading, how far the grading has come by it, and the score where the link makes one. */
export type Linked = {
  event: AttemptEvent
  stage: AnswerGrading['stage']
  /** What the attempt comes to, and the number of that score; null while an answer waits. */
  concluded: { conclusion: Conclusion; sequence: number } | null
}

export type GradeOutcome =
  | ({ outcome: 'graded' } & Linked)
  /** `repeated`: they said just that before. `graded-before`: they graded it, and otherwise. */
  | { outcome: 'repeated' | 'graded-before' | 'still-open' | 'not-awaiting' | 'unfit-marks' }

/**
 * Grades a written answer of a closed attempt, once by each grader and by as many as the exam asks. With
 * the last one of all answers the attempt gets its score.
 */
export function gradeAnswer(
  attempt: Attempt,
  events: readonly AttemptEvent[],
  basis: PassBasis,
  given: { item: string; marks: Marks; comment: string; by: string },
  now: Date,
): GradeOutcome {
  const found = gradingIn(attempt, events, basis, given.item)
  if (found === 'still-open' || found === 'not-awaiting') return { outcome: found }
  const own = found.grading.given.find(({ by }) => by === given.by)
  if (own) return { outcome: isSame(own, given) ? 'repeated' : 'graded-before' }
  if (!found.awaits || !mayGrade(found.grading, given.by)) return { outcome: 'not-awaiting' }
  if (!areFit(given.marks, found.place.rubric)) return { outcome: 'unfit-marks' }
  const body = { kind: 'graded' as const, ...given, marks: { ...given.marks } }
  return { outcome: 'graded', ...linked(attempt, events, basis, { ...body, ...none }, now) }
}

export type SendBackOutcome =
  { outcome: 'sent-back'; event: AttemptEvent } | { outcome: 'still-open' | 'not-awaiting' }

/** Gives a written answer back, for somebody else to grade; whoever did does not get it again. */
export function sendBackAnswer(
  attempt: Attempt,
  events: readonly AttemptEvent[],
  basis: PassBasis,
  given: { item: string; reason: SendBackReason; note: string; by: string },
  now: Date,
): SendBackOutcome {
  const found = gradingIn(attempt, events, basis, given.item)
  if (found === 'still-open' || found === 'not-awaiting') return { outcome: found }
  if (!found.awaits || !mayGrade(found.grading, given.by)) return { outcome: 'not-awaiting' }
  return {
    outcome: 'sent-back',
    event: linkEvent(attempt.last, { kind: 'sent-back', ...given }, now),
  }
}

export type CorrectOutcome =
  | ({ outcome: 'corrected' } & Linked)
  | { outcome: 'unchanged' | 'not-theirs' | 'no-reason' | 'unfit-marks' | 'still-open' }

/**
 * Puts a grading right by a link of its own, with the reason; what was given before stays in the chain. A
 * score that stood gets a new one beside it, which may be lower.
 */
export function correctGrading(
  attempt: Attempt,
  events: readonly AttemptEvent[],
  basis: PassBasis,
  given: {
    item: string
    marks: Marks
    comment: string
    reason: string
    by: string
    isChief: boolean
  },
  now: Date,
): CorrectOutcome {
  const { isChief, ...said } = given
  const found = gradingIn(attempt, events, basis, given.item)
  if (found === 'still-open') return { outcome: found }
  if (found === 'not-awaiting') return { outcome: 'not-theirs' }
  const as = correctionRight(found.grading, given.by, isChief)
  if (!as) return { outcome: 'not-theirs' }
  if (!areFit(given.marks, found.place.rubric)) return { outcome: 'unfit-marks' }
  const { settled, given: all } = found.grading
  if (isSame(settled ?? all[0]!, given)) return { outcome: 'unchanged' }
  if (given.reason === '') return { outcome: 'no-reason' }
  const body = { kind: 'grading-corrected' as const, ...said, as, marks: { ...said.marks } }
  return { outcome: 'corrected', ...linked(attempt, events, basis, { ...body, ...none }, now) }
}

type Said = { marks: Marks; comment: string }

function isSame(one: Said, other: Said): boolean {
  return canonicalJson(one.marks) === canonicalJson(other.marks) && one.comment === other.comment
}

const none = { earned: 0, total: 0 }

type Found = { place: GradedPlace; grading: AnswerGrading; awaits: boolean }

/** The grading of an answer as it stands; `not-awaiting` where the paper has no written item of that id. */
function gradingIn(
  { paper }: Attempt,
  events: readonly AttemptEvent[],
  basis: PassBasis,
  item: string,
): Found | 'still-open' | 'not-awaiting' {
  const { exam, items } = basis
  const scoring = scoringOf(paper, events, basis)
  if (!scoring) return 'still-open'
  const at = paper.items.findIndex(({ id }) => id === item)
  const place = at < 0 ? null : gradedPlace(paper.items[at]!, items.get(paper.items[at]!.hash))
  if (!place) return 'not-awaiting'
  const grading = answerGrading(events, place, exam)
  return { place, grading, awaits: scoring.score.items[at]!.awaits }
}

type Scored = Extract<AttemptEventBody, { kind: 'graded' | 'grading-corrected' }>

/** The link with what the attempt comes to by it. */
function linked(
  { paper, last }: Attempt,
  events: readonly AttemptEvent[],
  basis: PassBasis,
  body: Scored,
  now: Date,
): Linked {
  const scoringBy = (more: readonly AttemptEvent[]) =>
    scoringOf(paper, [...events, ...more], basis) as Scoring
  const before = scoringBy([])
  const { score, standings, gradings } = scoringBy([linkEvent(last, body, now)])
  const { earned, total } = score
  const event = linkEvent(last, { ...body, earned, total }, now)
  const conclusion = conclusionAt(event, score, paper, events, basis)
  const isScore = standings.length > before.standings.length
  return {
    event,
    stage: gradings[body.item]!.stage,
    concluded: isScore ? { conclusion, sequence: standings.length } : null,
  }
}
