import { attemptState, isClosedBy } from '../assessment/attempt.ts'
import { brokenLink, type AttemptEvent } from '../assessment/attempt-event.ts'
import { isPass } from '../assessment/conclusion.ts'
import { drawPaper, optionIds } from '../assessment/draw.ts'
import { deadlineOf } from '../assessment/exam-entry.ts'
import type { Paper } from '../assessment/paper.ts'
import { scorePaper } from '../assessment/score.ts'
import type { ExamManifest } from '../catalog/exam.ts'
import type { Item } from '../catalog/item.ts'
import { hashOf } from './canonical-json.ts'
import { sealCertificate, validUntil, type CertificateStatement } from './certificate.ts'

/** Everything recorded about an attempt, as it is found. */
export type RecordedAttempt = {
  id: string
  personId: string
  examHash: string
  number: number
  seed: string
  paper: Paper
  paperHash: string
  openedAt: string
  deadlineAt: string | null
  events: readonly AttemptEvent[]
  scores: readonly { earned: number; total: number; passed: boolean; eventHash: string }[]
  certificate: { hash: string; code: string; statement: CertificateStatement } | null
}

/** What the records rest on: published content by hash, and the person's earlier papers. */
export type Basis = {
  exam: ExamManifest
  items: ReadonlyMap<string, Item>
  /** Item ids of the person's earlier papers of this exam. */
  seen: ReadonlySet<string>
}

/** What does not follow from the rest; each word names the part of the record to look at. */
export type Difference =
  | 'paper-changed'
  | 'paper-not-drawn-from-seed'
  | 'head-differs-from-opening'
  | `chain-broken-at-${number}`
  | 'score-without-closing'
  | 'closing-without-score'
  | 'closing-differs'
  | 'score-differs'
  | 'certificate-differs'

/**
 * Derives an attempt again from its seed, its paper and its responses, and compares every step with
 * what was recorded: the draw, the chain, the score, the certificate. No difference: an empty list.
 */
export function replayAttempt(
  recorded: RecordedAttempt,
  { exam, items, seen }: Basis,
): Difference[] {
  const { paper, paperHash, seed, examHash, events, scores } = recorded
  const differences: Difference[] = []
  if (hashOf(paper) !== paperHash || paper.exam !== examHash) differences.push('paper-changed')
  const optionsOf = (hash: string) => optionIds(items.get(hash)!)
  if (
    hashOf(drawPaper({ exam: examHash, manifest: exam, optionsOf, seen, seed })) !== hashOf(paper)
  )
    differences.push('paper-not-drawn-from-seed')
  if (!headMatches(recorded, exam)) differences.push('head-differs-from-opening')
  const broken = brokenLink(paperHash, events)
  if (broken !== null) differences.push(`chain-broken-at-${broken}`)

  const closings = events.filter(({ body }) => isClosedBy(body))
  const closing = closings[0]
  const score = scores[0]
  if (!closing) return score ? [...differences, 'score-without-closing'] : differences
  if (!score) return [...differences, 'closing-without-score']
  const { earned, total } = scorePaper(paper, items, attemptState(events).responses)
  const { body } = closing
  if (closings.length > 1 || !('earned' in body) || body.earned !== earned || body.total !== total)
    differences.push('closing-differs')
  const passed = isPass(exam, earned)
  if (
    score.earned !== earned ||
    score.total !== total ||
    score.passed !== passed ||
    score.eventHash !== closing.hash
  )
    differences.push('score-differs')
  if (!certificateMatches(recorded, exam, { passed, earned, total, closing: closing.hash }))
    differences.push('certificate-differs')
  return differences
}

function headMatches({ events, ...head }: RecordedAttempt, exam: ExamManifest): boolean {
  const opening = events[0]
  return (
    opening?.body.kind === 'opened' &&
    opening.at === head.openedAt &&
    opening.body.attempt === head.id &&
    opening.body.person === head.personId &&
    opening.body.exam === head.examHash &&
    opening.body.number === head.number &&
    opening.body.seed === head.seed &&
    opening.body.paper === head.paperHash &&
    opening.body.deadline === head.deadlineAt &&
    (deadlineOf(exam, new Date(head.openedAt))?.toISOString() ?? null) === head.deadlineAt
  )
}

function certificateMatches(
  { id, personId, examHash, certificate }: RecordedAttempt,
  exam: ExamManifest,
  result: { passed: boolean; earned: number; total: number; closing: string },
): boolean {
  const expected = result.passed && exam.certificate !== undefined
  if (!certificate) return !expected
  const { statement } = certificate
  const { hash, code } = sealCertificate(statement)
  return (
    expected &&
    certificate.hash === hash &&
    certificate.code === code &&
    statement.person === personId &&
    statement.attempt === id &&
    statement.exam === examHash &&
    statement.closing === result.closing &&
    statement.earned === result.earned &&
    statement.total === result.total &&
    statement.validUntil === validUntil(statement.issuedOn, exam.certificate?.validMonths)
  )
}
