import { linkEvent, type AttemptEvent, type AttemptEventBody } from './attempt-event.ts'
import { isPastGrace } from './deadline.ts'
import type { Paper } from './paper.ts'
import type { Response, Responses } from './response.ts'

/** An attempt as far as a decision about it needs: its frozen head and the last link of its chain. */
export type Attempt = {
  id: string
  paper: Paper
  /** Null without a time limit. */
  deadlineAt: Date | null
  last: AttemptEvent
}

export type AttemptStatus = 'open' | 'submitted' | 'expired'

/** What the chain says by now. */
export type AttemptState = {
  status: AttemptStatus
  responses: Responses
  flagged: ReadonlySet<string>
  /** When the last answer was saved; null before the first. */
  savedAt: string | null
}

/** Whether the attempt still takes answers at this moment. */
export function isOpen(attempt: Pick<Attempt, 'deadlineAt' | 'last'>, now: Date): boolean {
  return !isClosedBy(attempt.last.body) && !isPastGrace(attempt, now)
}

/** Whether this event ended the taking of answers. */
export function isClosedBy(body: AttemptEventBody): boolean {
  return body.kind === 'submitted' || body.kind === 'expired'
}

/** An answer, or a mark set or taken off, as it arrives. */
export type Entry =
  | { kind: 'answered'; item: string; choice: Response }
  | { kind: 'flagged'; item: string; on: boolean }

/** What a device knew when the entry was made: when it was, and the links not seen before making it. */
export type Made = { at: Date; unseen: readonly AttemptEvent[] }

export type EntryOutcome =
  | { outcome: 'recorded'; event: AttemptEvent }
  /** It came before, and is kept in this link. */
  | { outcome: 'repeated'; event: AttemptEvent }
  /** Something made later about the same item is kept already. */
  | { outcome: 'overtaken' }
  | { outcome: 'closed' }
  | { outcome: 'unknown-item' }
  | { outcome: 'unknown-option' }

/**
 * Decides what an answer or a mark arriving now means. An empty choice takes the answer back; a choice
 * is kept in the order of the author's option ids, each once. What a device sends late, or twice,
 * never replaces what was made after it; a plain form, which says nothing of its time, is made now.
 */
export function recordEntry(
  attempt: Attempt,
  entry: Entry,
  made: Made | null,
  now: Date,
): EntryOutcome {
  const place = attempt.paper.items.find(({ id }) => id === entry.item)
  if (!place) return { outcome: 'unknown-item' }
  if (entry.kind === 'answered' && entry.choice.some((id) => !place.options.includes(id)))
    return { outcome: 'unknown-option' }

  const given = made && new Date(Math.min(made.at.getTime(), now.getTime())).toISOString()
  const newer = made?.unseen.findLast(({ body }) => isAbout(body, entry))
  if (given && newer) {
    const kept = madeAt(newer)
    if (kept === given) return { outcome: 'repeated', event: newer }
    if (kept > given) return { outcome: 'overtaken' }
  }
  if (!isOpen(attempt, now)) return { outcome: 'closed' }
  const body = { ...inOrder(entry), ...(given && { given }) }
  return { outcome: 'recorded', event: linkEvent(attempt.last, body, now) }
}

/** Reads the state off the chain: the last answer to each item, the flags, whether it is closed. */
export function attemptState(events: readonly Pick<AttemptEvent, 'at' | 'body'>[]): AttemptState {
  let status: AttemptStatus = 'open'
  let savedAt: string | null = null
  const responses: Record<string, Response> = {}
  const flagged = new Set<string>()
  for (const { body, at } of events) {
    switch (body.kind) {
      case 'opened':
        break
      case 'answered':
        responses[body.item] = body.choice
        savedAt = at
        break
      case 'flagged':
        if (body.on) flagged.add(body.item)
        else flagged.delete(body.item)
        break
      case 'submitted':
      case 'expired':
        status = body.kind
    }
  }
  return { status, responses, flagged, savedAt }
}

function inOrder(entry: Entry) {
  if (entry.kind === 'flagged') return entry
  return { ...entry, choice: [...new Set(entry.choice)].sort() }
}

function isAbout(body: AttemptEventBody, { kind, item }: Entry): boolean {
  return body.kind === kind && 'item' in body && body.item === item
}

function madeAt({ body, at }: AttemptEvent): string {
  return ('given' in body && body.given) || at
}
