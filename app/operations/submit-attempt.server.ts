import { randomUUID } from 'node:crypto'
import {
  findAttempt,
  findAttemptWithEvents,
  saveEvent,
  saveScore,
  type StoredAttempt,
} from '#app/data/attempts.server.ts'
import {
  coursesInForce,
  getExamRevision,
  getItems,
  type CourseRevision,
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
  const content = await contentOf(request.attemptId)
  if (!content) return { outcome: 'not-found' }
  return transaction(async (tx): Promise<SubmitOutcome> => {
    const { attempt, events } = (await findAttemptWithEvents(request.attemptId, tx))!
    if (request.asked === 'hand-in' && attempt.personId !== request.personId)
      return { outcome: 'not-found' }

    const { exam, items, courses } = content
    const { asked } = request
    const decision = concludeAttempt(attempt, events, exam.manifest, items, asked, clock.now)
    if (decision.outcome !== 'concluded') return decision

    const { conclusion } = decision
    await saveEvent(attempt.id, conclusion.event, tx)
    await saveScore(attempt.id, conclusion, tx)
    if (conclusion.passed) {
      await certify(attempt, exam, conclusion, clock, tx)
      if (attempt.cycleId) await complete(attempt.cycleId, courses, clock, tx)
    }
    return { outcome: 'concluded' }
  })
}

/**
 * What an attempt is decided by; none of it changes. Read before the transaction, which would
 * otherwise wait for a second connection while it holds one.
 */
async function contentOf(attemptId: string) {
  const attempt = await findAttempt(attemptId)
  if (!attempt) return null
  const { examHash, paper } = attempt
  return {
    exam: await getExamRevision(examHash),
    items: await getItems(paper.items.map(({ hash }) => hash)),
    courses: await coursesInForce(),
  }
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

async function complete(
  cycleId: string,
  courses: ReadonlyMap<string, CourseRevision>,
  clock: Clock,
  tx: Connection,
) {
  const cycle = await getCycle(cycleId, tx)
  const course = courses.get(cycle.courseSlug)
  if (!course || cycle.completedOn !== null) return
  const reads = await listReads(cycleId, tx)
  const passed = await findPassedAttempt(cycleId, tx)
  const statement = completionStatement(course, cycle, reads, passed, clock)
  if (statement) await saveCompletion(statement, tx)
}
