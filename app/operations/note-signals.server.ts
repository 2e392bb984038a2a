import { appendEvent, findAttempt, listSignals } from '#app/data/attempts.server.ts'
import { retryingConflicts } from '#app/data/database.server.ts'
import { inTurn } from '#app/data/turns.ts'
import { areSignalsNoted, isSignal, signalLinks } from '#app/domain/assessment/signals.ts'
import type { PageSignal } from '#app/domain/assessment/signal-packet.ts'

type Given = { attemptId: string; personId: string; signals: readonly PageSignal[] }

export type NoteOutcome =
  { outcome: 'noted'; kept: { at: string; sequence: number }[] } | { outcome: 'not-found' }

/**
 * Appends signals of a learner's page to the chain of the attempt, as far as they are noted: where the
 * learner was told, while it is open, each once, and no more than are kept of any attempt. Tells which links
 * it made; the rest need not be sent again.
 */
export function noteSignals(
  { attemptId, personId, signals }: Given,
  now: Date,
): Promise<NoteOutcome> {
  const note = async (): Promise<NoteOutcome> => {
    const attempt = await findAttempt(attemptId)
    if (attempt?.personId !== personId) return { outcome: 'not-found' }
    const chain = await listSignals(attemptId)
    if (!areSignalsNoted(chain)) return { outcome: 'noted', kept: [] }
    const noted = chain.filter(({ body }) => isSignal(body))
    const links = signalLinks(attempt, attempt.openedAt, noted, signals, now)
    for (const [at, link] of links.entries())
      await appendEvent({ ...attempt, last: links[at - 1] ?? attempt.last }, link)
    return { outcome: 'noted', kept: links.map(({ at, sequence }) => ({ at, sequence })) }
  }
  // What was appended before another instance came in between is found again, and passed over.
  return inTurn(attemptId, () => retryingConflicts(note))
}
