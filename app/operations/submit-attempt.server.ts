import { randomUUID } from 'node:crypto'
import {
  findAttemptWithEvents,
  saveEvent,
  saveScore,
  type StoredAttempt,
} from '#app/data/attempts.server.ts'
import {
  findCourse,
  getExamRevision,
  getItems,
  type ExamRevision,
} from '#app/data/catalog.server.ts'
import { countCertificatesOfMonth, saveCertificate } from '#app/data/certificates.server.ts'
import { findPassedAttempt, getCycle, listReads, saveCompletion } from '#app/data/cycles.server.ts'
import { transaction, type Connection } from '#app/data/database.server.ts'
import { concludeAttempt, type Conclusion } from '#app/domain/assessment/conclusion.ts'
import { dateAt, type Clock } from '#app/domain/calendar.ts'
import { certificateNumber, validUntil } from '#app/domain/evidence/certificate.ts'
import { completionStatement } from '#app/domain/training/completion.ts'

type Request =
  { attemptId: string; asked: 'hand-in'; personId: string } | { attemptId: string; asked: 'expire' }

export type SubmitOutcome = {
  outcome: 'concluded' | 'already-closed' | 'still-open' | 'not-found'
}

/**
 * Closes an attempt, once: handed in by its learner, or expired by the clock. In one transaction with
 * the closing link go the score, the certificate of a passed exam, and the completion of the course
 * that only waited for it. Asking twice, even at once, gives `already-closed` the second time.
 */
export async function submitAttempt(request: Request, clock: Clock): Promise<SubmitOutcome> {
  return transaction(async (tx): Promise<SubmitOutcome> => {
    const found = await findAttemptWithEvents(request.attemptId, tx)
    if (!found) return { outcome: 'not-found' }
    const { attempt, events } = found
    if (request.asked === 'hand-in' && attempt.personId !== request.personId)
      return { outcome: 'not-found' }

    const exam = await getExamRevision(attempt.examHash)
    const items = await getItems(attempt.paper.items.map(({ hash }) => hash))
    const decision = concludeAttempt(
      attempt,
      events,
      exam.manifest,
      items,
      request.asked,
      clock.now,
    )
    if (decision.outcome !== 'concluded') return decision

    const { conclusion } = decision
    await saveEvent(attempt.id, conclusion.event, tx)
    await saveScore(attempt.id, conclusion, tx)
    if (conclusion.passed) {
      await certify(attempt, exam, conclusion, clock, tx)
      if (attempt.cycleId) await complete(attempt.cycleId, clock, tx)
    }
    return { outcome: 'concluded' }
  })
}

async function certify(
  attempt: StoredAttempt,
  { hash, manifest }: ExamRevision,
  { event, score }: Conclusion,
  { now, timeZone }: Clock,
  tx: Connection,
) {
  if (!manifest.certificate) return
  const issuedOn = dateAt(now, timeZone)
  const place = (await countCertificatesOfMonth(issuedOn, tx)) + 1
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
  await saveCertificate(randomUUID(), statement, now, attempt.examSlug, tx)
}

async function complete(cycleId: string, clock: Clock, tx: Connection) {
  const cycle = await getCycle(cycleId, tx)
  const course = await findCourse(cycle.courseSlug)
  if (!course || cycle.completedOn !== null) return
  const reads = await listReads(cycleId, tx)
  const passed = await findPassedAttempt(cycleId, tx)
  const statement = completionStatement(course, cycle, reads, passed, clock)
  if (statement) await saveCompletion(statement, tx)
}
