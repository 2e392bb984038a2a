import { isAboutGrading } from '../assessment/answer-grading.ts'
import { isAboutScore, isClosing } from '../assessment/attempt.ts'
import { brokenLink, type AttemptEvent } from '../assessment/attempt-event.ts'
import { conclusionAt } from '../assessment/conclusion.ts'
import { lateSyncMs, mistimedLink } from '../assessment/deadline.ts'
import { drawPaper } from '../assessment/draw.ts'
import { deadlineOf, examEntry } from '../assessment/exam-entry.ts'
import { deadlineAfter } from '../assessment/extension.ts'
import { isAskedBy, type Regrade } from '../assessment/regrade.ts'
import { standings, type Standing } from '../assessment/standing.ts'
import { writeSitting } from '../assessment/statistics/sitting.ts'
import type { ExamManifest } from '../catalog/exam.ts'
import type { Item } from '../catalog/item.ts'
import { hashOf } from './canonical-json.ts'
import { areGradingsInOrder } from './grading-order.ts'
import type { RecordedAttempt } from './recorded-attempt.ts'
import { certificateMatches } from './replay-certificate.ts'

/** What the records rest on: published content by hash, and the person's earlier papers. */
export type Basis = {
  exam: ExamManifest
  items: ReadonlyMap<string, Item>
  /** What was put right of the exam, as far as it holds. */
  regrades: readonly Regrade[]
  /** Item ids of the person's earlier papers of this exam. */
  seen: ReadonlySet<string>
}

/** What does not follow from the rest; each word names the part of the record to look at. */
export type Difference =
  | 'paper-changed'
  | 'paper-not-drawn-from-seed'
  | 'head-differs-from-opening'
  | `chain-broken-at-${number}`
  /** An answer that came after its time, or after the end, or whose mark of lateness is wrong. */
  | `out-of-time-at-${number}`
  | 'score-without-closing'
  | 'closing-without-score'
  | 'closing-differs'
  | 'score-differs'
  | 'score-added'
  | 'score-missing'
  /** It was scored anew by a regrade that is not there, is not what its hash says, or is not about it. */
  | 'regrade-unknown'
  | 'regrade-repeated'
  | 'regrade-differs'
  | 'grading-differs'
  /** A regrade of its exam is about it, and it was not scored anew. */
  | 'regrade-missing'
  | 'certificate-differs'

/** What can be wrong with an attempt as a whole. */
export type AttemptDifference = Difference | 'unreadable' | 'content-changed' | 'earlier-missing'

/** What a person had done at an exam before an attempt. */
export type Earlier = { attempts: number; seen: ReadonlySet<string> }

/**
 * The differences of an attempt, of which the record or the content it rests on may not be there to
 * read. Attempts are numbered from 1 without gaps, so one taken out is missed by the next.
 */
export function attemptDifferences(
  recorded: RecordedAttempt | null,
  content: Omit<Basis, 'seen'> | null,
  { attempts, seen }: Earlier,
): AttemptDifference[] {
  if (!recorded) return ['unreadable']
  if (recorded.number !== attempts + 1) return ['earlier-missing']
  return content ? replayAttempt(recorded, { ...content, seen }) : ['content-changed']
}

/**
 * Derives an attempt again from its seed, its paper and its responses, and compares every step with
 * what was recorded: the draw, the chain, the score, the certificate. No difference: an empty list.
 */
export function replayAttempt(
  recorded: RecordedAttempt,
  { exam, items, regrades, seen }: Basis,
): Difference[] {
  const { paper, paperHash, seed, examHash, events, scores } = recorded
  const differences: Difference[] = []
  if (hashOf(paper) !== paperHash || paper.exam !== examHash) differences.push('paper-changed')
  const drawn = drawPaper({ exam: examHash, manifest: exam, items, seen, seed })
  if (hashOf(drawn) !== hashOf(paper)) differences.push('paper-not-drawn-from-seed')
  if (!headMatches(recorded, exam)) differences.push('head-differs-from-opening')
  const broken = brokenPlace(recorded)
  if (broken !== null) differences.push(`chain-broken-at-${broken}`)
  const mistimed = mistimedPlace(recorded, exam)
  if (mistimed !== null) differences.push(`out-of-time-at-${mistimed}`)

  const basis = { exam, items, regrades }
  const found = standings(paper, events, basis)
  const [closing] = found
  if (!closing) return scores.length > 0 ? [...differences, 'score-without-closing'] : differences
  if (!scores[0]) return [...differences, 'closing-without-score']
  if (!isAsDerived(closing) || !isEnd(events)) differences.push('closing-differs')
  const graded = found.filter(({ event }) => isAboutGrading(event.body))
  if (!graded.every(isAsDerived) || !areGradingsInOrder(recorded, items, exam))
    differences.push('grading-differs')
  const regraded = found.filter(({ event }) => event.body.kind === 'regraded')
  differences.push(...regradeDifferences(recorded, regraded, regrades))
  const derived = found.map(({ event, score }, at) => {
    const { passed, figures } = conclusionAt(event, score, paper, events, basis)
    const { earned, total, awaiting } = score
    const sitting = writeSitting(figures)
    const row = { sequence: at + 1, earned, total, passed, awaiting, sitting }
    return { ...row, eventHash: event.hash, at: event.at }
  })
  if (scores.length > derived.length) differences.push('score-added')
  if (scores.length < derived.length) differences.push('score-missing')
  if (scores.some((score, at) => derived[at] && hashOf(derived[at]) !== hashOf({ ...score })))
    differences.push('score-differs')
  if (!certificateMatches(recorded, exam, derived.find(({ passed }) => passed) ?? null))
    differences.push('certificate-differs')
  return differences
}

/** Whether a link says what the attempt came to at it. */
function isAsDerived({ event: { body }, score: { earned, total } }: Standing): boolean {
  return 'earned' in body && body.earned === earned && body.total === total
}

/** Whether the attempt was closed once, and nothing but scoring came after. */
function isEnd(events: RecordedAttempt['events']): boolean {
  const closed = events.findIndex(({ body }) => isClosing(body))
  return events.every(({ body }, at) => at === closed || at > closed === isAboutScore(body))
}

function regradeDifferences(
  { paper, examSlug }: RecordedAttempt,
  regraded: readonly Standing[],
  regrades: readonly Regrade[],
): Difference[] {
  const own = regrades.filter(
    (regrade) => regrade.statement.exam === examSlug && isAskedBy(paper, regrade),
  )
  const linked = regraded.flatMap(({ event: { body } }) =>
    body.kind === 'regraded' ? [body.regrade] : [],
  )
  const differences: Difference[] = []
  if (linked.some((hash) => !own.some((regrade) => regrade.hash === hash)))
    differences.push('regrade-unknown')
  if (new Set(linked).size < linked.length) differences.push('regrade-repeated')
  if (own.some(({ hash }) => !linked.includes(hash))) differences.push('regrade-missing')
  if (!regraded.every(isAsDerived)) differences.push('regrade-differs')
  return differences
}

function headMatches({ events, ...head }: RecordedAttempt, exam: ExamManifest): boolean {
  const [opening] = events
  if (opening?.body.kind !== 'opened') return false
  const { body } = opening
  return (
    opening.at === head.openedAt &&
    body.attempt === head.id &&
    body.person === head.personId &&
    body.exam === head.examHash &&
    body.cycle === head.cycleId &&
    body.number === head.number &&
    body.seed === head.seed &&
    body.paper === head.paperHash &&
    body.deadline === head.deadlineAt &&
    exam.slug === head.examSlug &&
    (deadlineOf(exam, new Date(head.openedAt), body)?.toISOString() ?? null) === head.deadlineAt &&
    mayBegin(body, exam, new Date(head.openedAt))
  )
}

/** Whether it was begun in its time, declared as the exam asks, and told of no signals that the exam notes none of. */
function mayBegin(
  { honour, makeUp, signals }: Extract<AttemptEvent['body'], { kind: 'opened' }>,
  exam: ExamManifest,
  at: Date,
): boolean {
  const asked: (string | undefined)[] = exam.honour ? Object.values(exam.honour) : [undefined]
  const entry = examEntry({ attempts: 1, window: exam.window }, [], at)
  if (signals && exam.signals === false) return false
  return asked.includes(honour) && (makeUp !== undefined || entry.outcome === 'may-start')
}

/** The first link that does not follow, or that is filed as another kind than it is; or null. */
function brokenPlace({ paperHash, events }: RecordedAttempt): number | null {
  const links = events.map(({ kind: _, ...link }) => link)
  const misfiled = events.find(({ kind, body }) => kind !== body.kind)
  return brokenLink(paperHash, links) ?? misfiled?.sequence ?? null
}

/** The first answer or mark that the times of its chain do not allow, or that follows the closing; or null. */
function mistimedPlace({ deadlineAt, events }: RecordedAttempt, exam: ExamManifest): number | null {
  const frozen = deadlineAt === null ? null : new Date(deadlineAt)
  const attempt = { deadlineAt: deadlineAfter(frozen, events) }
  const mistimed = mistimedLink(attempt, events, lateSyncMs(exam))
  const end = events.findIndex(({ body }) => isClosing(body))
  const late = end < 0 ? [] : events.slice(end + 1)
  const after = late.find(({ body }) => 'item' in body && !isAboutScore(body))
  return mistimed ?? after?.sequence ?? null
}
