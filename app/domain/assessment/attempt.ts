import type { Item } from '../catalog/item.ts'
import { linkEvent, type AttemptEvent, type AttemptEventBody } from './attempt-event.ts'
import { isPastGrace } from './deadline.ts'
import { isCommitted, keptResponse } from './item-rules.ts'
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
export function isClosing(body: AttemptEventBody): boolean {
  return body.kind === 'submitted' || body.kind === 'expired'
}

/** Whether an attempt of which this is the last event is closed: that event closed it, or came after. */
export function isClosedBy(body: AttemptEventBody): boolean {
  return isClosing(body) || body.kind === 'regraded'
}

/** An answer, or a mark set or taken off, as it arrives. */
export type Entry =
  | { kind: 'answered'; item: string; choice: Response }
  | { kind: 'flagged'; item: string; on: boolean }

/** What a device knew when the entry was made: when it was, and the links not seen before making it. */
export type Made = { at: Date; unseen: readonly AttemptEvent[] }

export type EntryOutcome =
  | { outcome: 'recorded'; event: AttemptEvent }
  /** It says what is kept already, by this link. */
  | { outcome: 'repeated'; event: AttemptEvent }
  /** Something made later about the same item is kept already. */
  | { outcome: 'overtaken' }
  | { outcome: 'closed' }
  | { outcome: 'unknown-item' }
  /** It is no answer to this item. */
  | { outcome: 'unfit-answer' }

/** What a decision about an entry needs besides the attempt. */
export type Around = {
  /** The item it is about, as the paper has it; undefined when the paper has none of that id. */
  item: Item | undefined
  /** Null for a plain form, which is made when it comes. */
  made: Made | null
  /** The response a plain form was drawn with: sent back unchanged, it says nothing new. */
  drawn: Response | null
  /** The link that keeps the last entry about the item so far; asked of conversations only. */
  kept: AttemptEvent | null
}

/**
 * Decides what an answer or a mark arriving now means. An empty choice takes the answer back; a choice
 * is kept in the one form its kind of item has. What a device sends late, or twice, never replaces what
 * was made after it, nor does a plain form that nobody changed. A conversation is continued, never
 * taken back.
 */
export function recordEntry(
  attempt: Attempt,
  entry: Entry,
  { item, made, drawn, kept }: Around,
  now: Date,
): EntryOutcome {
  if (!item) return { outcome: 'unknown-item' }
  const choice = entry.kind === 'answered' ? keptResponse(item, entry.choice) : []
  if (!choice) return { outcome: 'unfit-answer' }

  const given = made && new Date(Math.min(made.at.getTime(), now.getTime())).toISOString()
  const newer = made?.unseen.findLast(({ body }) => isAbout(body, entry))
  if (given && newer) {
    const at = madeAt(newer)
    if (at === given) return { outcome: 'repeated', event: newer }
    if (at > given) return { outcome: 'overtaken' }
  }
  const body = entry.kind === 'answered' ? { ...entry, choice: [...choice] } : entry
  if (drawn && entry.kind === 'answered' && isSame(choice, drawn))
    return { outcome: 'repeated', event: attempt.last }
  if (isCommitted(item) && !continues(kept, body)) return { outcome: 'overtaken' }
  if (!isOpen(attempt, now)) return { outcome: 'closed' }
  return {
    outcome: 'recorded',
    event: linkEvent(attempt.last, { ...body, ...(given && { given }) }, now),
  }
}

/** The last link about the same as an entry; null when there is none. */
export function lastAbout(events: readonly AttemptEvent[], entry: Entry): AttemptEvent | null {
  return events.findLast(({ body }) => isAbout(body, entry)) ?? null
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
      case 'regraded':
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

function isSame(one: Response, other: Response): boolean {
  return one.length === other.length && one.every((part, at) => part === other[at])
}

/** Whether a choice goes on where the kept one ends; marks are free to change. */
function continues(kept: AttemptEvent | null, entry: Entry): boolean {
  if (kept?.body.kind !== 'answered' || entry.kind !== 'answered') return true
  return kept.body.choice.every((step, at) => entry.choice[at] === step)
}

function isAbout(body: AttemptEventBody, { kind, item }: Entry): boolean {
  return body.kind === kind && 'item' in body && body.item === item
}

function madeAt({ body, at }: AttemptEvent): string {
  return ('given' in body && body.given) || at
}
