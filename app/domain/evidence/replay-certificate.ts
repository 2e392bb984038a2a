import type { ExamManifest } from '../catalog/exam.ts'
import { hashOf } from './canonical-json.ts'
import { sealCertificate, validUntil, type CertificateStatement } from './certificate.ts'
import type { RecordedAttempt } from './recorded-attempt.ts'

/** Whether the certificate of an attempt is there exactly when it is due, and says what follows from the rest. */
export function certificateMatches(
  { id, personId, examSlug, examHash, certificate }: RecordedAttempt,
  exam: ExamManifest,
  /** The first score that passed. */
  passing: { earned: number; total: number; eventHash: string; at: string } | null,
): boolean {
  const isDue = passing !== null && exam.certificate !== undefined
  if (!certificate) return !isDue
  const { statement, issuedAt, ...filed } = certificate
  const { number, issuedOn } = statement
  const until = validUntil(issuedOn, exam.certificate?.validMonths)
  const derived: CertificateStatement = {
    number,
    person: personId,
    exam: examHash,
    attempt: id,
    closing: passing?.eventHash ?? '',
    earned: passing?.earned ?? 0,
    total: passing?.total ?? 0,
    issuedOn,
    validUntil: until,
  }
  const derivedFiled = {
    number,
    personId,
    examSlug,
    examHash,
    issuedOn,
    validUntil: until,
    ...sealCertificate(derived),
  }
  return (
    isDue &&
    issuedAt === passing.at &&
    hashOf(statement) === hashOf(derived) &&
    hashOf(filed) === hashOf(derivedFiled)
  )
}
