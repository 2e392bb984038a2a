import { randomBytes, randomUUID } from 'node:crypto'
import { coursesDemanding, findExam, getItems } from '#app/data/catalog.server.ts'
import { listAttempts, listSeenItems, saveAttempt } from '#app/data/attempts.server.ts'
import { findLastCycleId } from '#app/data/cycles.server.ts'
import { transaction } from '#app/data/database.server.ts'
import { linkEvent } from '#app/domain/assessment/attempt-event.ts'
import { drawPaper } from '#app/domain/assessment/draw.ts'
import { attemptsOfCycle, deadlineOf, examEntry } from '#app/domain/assessment/exam-entry.ts'
import { hashOf } from '#app/domain/evidence/canonical-json.ts'
import type { Locale } from '#app/domain/locale.ts'

type Asked = {
  personId: string
  examSlug: string
  seed?: string
  /** The language the learner reads, for the statistics of its items. */
  locale?: Locale
}

export type StartOutcome =
  | { outcome: 'started' | 'continued'; attemptId: string }
  | { outcome: 'passed'; attemptId: string }
  | { outcome: 'no-attempt-left' | 'no-such-exam' }

/**
 * Opens an attempt at an exam, or continues the open one: draws and freezes the paper, unseen items
 * first, and starts the clock. Opening twice at once makes one attempt. The seed may be given so that
 * a trial can be repeated.
 */
export async function startAttempt(
  { personId, examSlug, seed, locale }: Asked,
  now: Date,
): Promise<StartOutcome> {
  const exam = await findExam(examSlug)
  if (!exam) return { outcome: 'no-such-exam' }
  const { manifest, hash } = exam
  const hashes = manifest.draw.flatMap(({ pool }) => pool.map((entry) => entry.hash))
  const items = await getItems(hashes)
  const courses = (await coursesDemanding(examSlug)).map(({ slug }) => slug)

  return transaction(async (tx): Promise<StartOutcome> => {
    const cycleId = await findLastCycleId(personId, courses, tx)
    const earlier = await listAttempts(personId, examSlug, tx)
    const entry = examEntry(manifest, attemptsOfCycle(earlier, cycleId))
    if (entry.outcome === 'may-continue')
      return { outcome: 'continued', attemptId: entry.attemptId }
    if (entry.outcome !== 'may-start') return entry

    const seedOfAttempt = seed ?? randomBytes(16).toString('hex')
    const paper = drawPaper({
      exam: hash,
      manifest,
      items,
      seen: await listSeenItems(personId, examSlug, tx),
      seed: seedOfAttempt,
    })
    const attempt = {
      id: randomUUID(),
      personId,
      examSlug,
      examHash: hash,
      cycleId,
      number: earlier.length + 1,
      seed: seedOfAttempt,
      paper,
      paperHash: hashOf(paper),
      openedAt: now,
      deadlineAt: deadlineOf(manifest, now),
    }
    const opened = linkEvent(
      { paperHash: attempt.paperHash },
      {
        kind: 'opened',
        attempt: attempt.id,
        person: personId,
        exam: hash,
        cycle: cycleId,
        number: attempt.number,
        seed: seedOfAttempt,
        paper: attempt.paperHash,
        deadline: attempt.deadlineAt?.toISOString() ?? null,
        ...(locale && { locale }),
      },
      now,
    )
    await saveAttempt(attempt, opened, tx)
    return { outcome: 'started', attemptId: attempt.id }
  })
}
