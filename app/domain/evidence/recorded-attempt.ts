import type { AttemptEvent } from '../assessment/attempt-event.ts'
import type { Paper } from '../assessment/paper.ts'
import type { CertificateStatement } from './certificate.ts'

/** Everything recorded about an attempt, as it is found: every column that says something. */
export type RecordedAttempt = {
  id: string
  personId: string
  examSlug: string
  examHash: string
  cycleId: string | null
  number: number
  seed: string
  paper: Paper
  paperHash: string
  openedAt: string
  deadlineAt: string | null
  events: readonly (AttemptEvent & { kind: string })[]
  scores: readonly RecordedScore[]
  certificate: RecordedCertificate | null
}

export type RecordedScore = {
  sequence: number
  earned: number
  total: number
  passed: boolean
  /** How many items waited for a grader. */
  awaiting: number
  /** What statistics need to know of it (statistics/sitting.ts). */
  sitting: string
  eventHash: string
  at: string
}

export type RecordedCertificate = {
  number: string
  code: string
  hash: string
  personId: string
  examSlug: string
  examHash: string
  issuedAt: string
  issuedOn: string
  validUntil: string | null
  statement: CertificateStatement
}
