import { randomUUID } from 'node:crypto'
import type { Conclusion } from '#app/domain/assessment/conclusion.ts'
import { dateAt, type Clock } from '#app/domain/calendar.ts'
import { certificateNumber, validUntil } from '#app/domain/evidence/certificate.ts'
import { completionStatement } from '#app/domain/training/completion.ts'
import type { StoredAttempt } from './attempt-rows.server.ts'
import type { CourseRevision, ExamRevision } from './catalog.server.ts'
import { countCertificatesOfMonth, saveCertificate } from './certificates.server.ts'
import { findPassedAttempt, getCycle, listReads, saveCompletion } from './cycles.server.ts'
import type { Connection } from './database.server.ts'

/** What awards are decided by; none of it changes. */
export type AwardBasis = { exam: ExamRevision; courses: ReadonlyMap<string, CourseRevision> }

/**
 * Saves what an attempt that passes has earned, once: the certificate, and the completion of the course
 * that only waited for it. The score must have been saved before.
 */
export async function saveAwards(
  attempt: StoredAttempt,
  conclusion: Conclusion,
  { exam, courses }: AwardBasis,
  clock: Clock,
  connection: Connection,
): Promise<void> {
  if (!conclusion.passed) return
  await certify(attempt, exam, conclusion, clock, connection)
  if (attempt.cycleId) await complete(attempt.cycleId, courses, clock, connection)
}

async function certify(
  attempt: StoredAttempt,
  { hash, manifest }: ExamRevision,
  { event, score }: Conclusion,
  { now, timeZone }: Clock,
  connection: Connection,
) {
  if (!manifest.certificate) return
  const where = { attemptId: attempt.id }
  if (await connection.certificate.findUnique({ where, select: { id: true } })) return
  const issuedOn = dateAt(now, timeZone)
  const place = (await countCertificatesOfMonth(issuedOn, connection)) + 1
  const statement = {
    number: certificateNumber(issuedOn, place),
    person: attempt.personId,
    exam: hash,
    attempt: attempt.id,
    closing: event.hash,
    earned: score.earned,
    total: score.total,
    issuedOn,
    validUntil: validUntil(issuedOn, manifest.certificate.validMonths),
  }
  await saveCertificate(randomUUID(), statement, now, attempt.examSlug, connection)
}

async function complete(
  cycleId: string,
  courses: ReadonlyMap<string, CourseRevision>,
  clock: Clock,
  connection: Connection,
) {
  const cycle = await getCycle(cycleId, connection)
  const course = courses.get(cycle.courseSlug)
  if (!course || cycle.completedOn !== null) return
  const reads = await listReads(cycleId, connection)
  const passed = await findPassedAttempt(cycleId, connection)
  const statement = completionStatement(course, cycle, reads, passed, clock)
  if (statement) await saveCompletion(statement, connection)
}
