import { findAttemptRecord, findVerifiedContent } from '#app/data/records.server.ts'
import { attemptDifferences, type AttemptDifference } from '#app/domain/evidence/replay.ts'

/**
 * Derives one attempt again from what was recorded, and compares; reads only. No difference: an empty
 * list. Null when there is no such attempt.
 */
export async function replayAttempt(attemptId: string): Promise<AttemptDifference[] | null> {
  const record = await findAttemptRecord(attemptId)
  if (!record) return null
  const { recorded, earlier } = record
  const content = recorded && (await findVerifiedContent(recorded.examHash))
  return attemptDifferences(recorded, content, earlier)
}
