import { randomUUID } from 'node:crypto'
import { listNotebook } from '#app/data/notebook.server.ts'
import { practicePool } from '#app/data/practice-pool.server.ts'
import { savePracticeMark } from '#app/data/practice.server.ts'
import type { Clock } from '#app/domain/calendar.ts'
import type { PracticeMarkKind } from '#app/domain/training/answer-fact.ts'

type Given = { personId: string; itemId: string; kind: PracticeMarkKind }

/**
 * Keeps what a learner says of an item: that they know it, that it should come back after all, or not today.
 * Only of an item of their notebook, or one that may be practised.
 */
export async function markPractice(
  { personId, itemId, kind }: Given,
  clock: Clock,
): Promise<{ outcome: 'marked' | 'not-found' }> {
  const isPractised = (await practicePool()).byId.has(itemId)
  const isMine =
    isPractised || (await listNotebook(personId, clock)).some((entry) => entry.itemId === itemId)
  if (!isMine) return { outcome: 'not-found' }
  await savePracticeMark({ id: randomUUID(), personId, itemId, kind, at: clock.now })
  return { outcome: 'marked' }
}
