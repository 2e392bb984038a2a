import type { Linked } from '#app/domain/assessment/graded-answer.ts'
import type { Clock } from '#app/domain/calendar.ts'
import type { StoredAttempt } from './attempt-rows.server.ts'
import { saveEvent, saveScore } from './attempts.server.ts'
import { saveAwards, type AwardBasis } from './awards.server.ts'
import { getExamRevision, getItems } from './catalog.server.ts'
import type { Connection } from './database.server.ts'
import { listRegrades } from './regrades.server.ts'

/**
 * What decides about gradings and scores of an attempt besides its chain. Asked after the chain was read,
 * it has every regrade that the chain names.
 */
export async function gradingBasis({ examHash, examSlug, paper }: StoredAttempt) {
  const { manifest: exam } = await getExamRevision(examHash)
  const items = await getItems(paper.items.map(({ hash }) => hash))
  return { exam, items, regrades: await listRegrades(examSlug) }
}

/** Saves a link about a grading and, where it makes a score, that and what a newly passed exam brings. */
export async function saveGrading(
  attempt: StoredAttempt,
  { event, concluded }: Linked,
  awards: AwardBasis,
  clock: Clock,
  connection: Connection,
): Promise<void> {
  await saveEvent(attempt.id, event, connection)
  if (!concluded) return
  await saveScore(attempt.id, concluded.sequence, concluded.conclusion, connection)
  await saveAwards(attempt, concluded.conclusion, awards, clock, connection)
}
