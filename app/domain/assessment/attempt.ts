import type { Item } from '../catalog/item.ts'
import {
  linkEvent,
  type AttemptEvent,
  type AttemptEventBody,
  type Sender,
} from './attempt-event.ts'
import { isLateSync, isPastGrace } from './deadline.ts'
import { isCommitted, keptResponse } from './item-rules.ts'
import type { Paper } from './paper.ts'
import type { Response, Responses } from './response.ts'

/** An attempt as far as a decision about it needs: its frozen head and the last link of its chain. */
export type Attempt = {
  id: string
  paper: Paper
  /** With what it was extended by; null without a time limit. */
  deadlineAt: Date | null
  last: AttemptEvent
}

/** What the chain says by now. */
export type AttemptState = {
  responses: Responses
  flagged: ReadonlySet<string>
  /** When the last answer was saved; null before the first. */
  savedAt: string | null
}

/** Whether the attempt takes any answer at this moment. */
export function isOpen(attempt: Pick<Attempt, 'deadlineAt' | 'last'>, now: Date): boolean {
  return !isClosedBy(attempt.last.body) && !isPastGrace(attempt, now)
}

/** Whether this event ended the taking of answers. */
export function isClosing(body: AttemptEventBody): boolean {
  return body.kind === 'submitted' || body.kind === 'expired'
}

/** Whether an attempt of which this is the last event is closed: that event closed it, or came after. */
export function isClosedBy(body: AttemptEventBody): boolean {
  return isClosing(body) || isAboutScore(body)
}

/** Whether this event is about the score of a closed attempt: grading, what belongs to it, and regrades. */
export function isAboutScore({ kind }: AttemptEventBody): boolean {
  return (
    kind === 'graded' || kind === 'sent-back' || kind === 'grading-corrected' || kind === 'regraded'
  )
}

/** An answer, or a mark set or taken off, as it arrives. */
export type Entry =
  | { kind: 'answered'; item: string; choice: Response }
  | { kind: 'flagged'; item: string; on: boolean }

/** What a device knew when it made an entry, and what the server knows of that moment. */
export type Made = {
  /** As the device says it, on the server's clock as far as it knows it. */
  at: Date
  /** When the last link that the device had seen was made: the entry is not older. */
  since: Date
  /** The links it had not seen. */
  unseen: readonly AttemptEvent[]
  sender?: Sender
  /** For how long after the deadline it may arrive when it was made before it, in milliseconds. */
  lateSync: number
}

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
 * was made after it, nor does a plain form that nobody changed: what one page made is ordered by its
 * numbers, what two made by the time, unless one had seen the other's. A conversation is continued,
 * never taken back.
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

  const given = made && givenAt(made, now)
  const settled = made && settledBy(entry, made, given!.toISOString())
  if (settled) return settled
  const body = entry.kind === 'answered' ? { ...entry, choice: [...choice] } : entry
  if (drawn && entry.kind === 'answered' && isSame(choice, drawn))
    return { outcome: 'repeated', event: attempt.last }
  if (isCommitted(item) && !continues(kept, body)) return { outcome: 'overtaken' }
  const isLate = isPastGrace(attempt, now)
  const isTaken = !isLate || (made && isLateSync(attempt, given!, made.lateSync, now))
  if (isClosedBy(attempt.last.body) || !isTaken) return { outcome: 'closed' }
  const way = {
    ...(given && { given: given.toISOString() }),
    ...(made?.sender && { sender: made.sender }),
    ...(isLate && { late: true as const }),
  }
  return { outcome: 'recorded', event: linkEvent(attempt.last, { ...body, ...way }, now) }
}

/** The last link about the same as an entry; null when there is none. */
export function lastAbout(events: readonly AttemptEvent[], entry: Entry): AttemptEvent | null {
  return events.findLast(({ body }) => isAbout(body, entry)) ?? null
}

/** Reads the state off the chain: the last answer to each item, the flags, when an answer was last saved. */
export function attemptState(events: readonly Pick<AttemptEvent, 'at' | 'body'>[]): AttemptState {
  let savedAt: string | null = null
  const responses: Record<string, Response> = {}
  const flagged = new Set<string>()
  for (const { body, at } of events) {
    if (body.kind === 'answered') {
      responses[body.item] = body.choice
      savedAt = at
    }
    if (body.kind === 'flagged') {
      if (body.on) flagged.add(body.item)
      else flagged.delete(body.item)
    }
  }
  return { responses, flagged, savedAt }
}

function isSame(one: Response, other: Response): boolean {
  return one.length === other.length && one.every((part, at) => part === other[at])
}

/** Whether a choice goes on where the kept one ends; marks are free to change. */
function continues(kept: AttemptEvent | null, entry: Entry): boolean {
  if (kept?.body.kind !== 'answered' || entry.kind !== 'answered') return true
  return kept.body.choice.every((step, at) => entry.choice[at] === step)
}

/** When an entry was made: as its device says, within what the server knows. */
function givenAt({ at, since }: Made, now: Date): Date {
  return new Date(Math.min(Math.max(at.getTime(), since.getTime()), now.getTime()))
}

/** What has been decided by what came before: the entry itself, or something made later. */
function settledBy(entry: Entry, { unseen, sender }: Made, given: string): EntryOutcome | null {
  const about = unseen.filter(({ body }) => isAbout(body, entry))
  const own = about.filter((event) => sender && senderOf(event)?.page === sender.page)
  const itself = own.find((event) => senderOf(event)!.number === sender!.number)
  if (itself) return { outcome: 'repeated', event: itself }
  if (own.some((event) => senderOf(event)!.number > sender!.number)) return { outcome: 'overtaken' }
  const last = about.at(-1)
  if (!last || own.includes(last)) return null
  // A page loaded before packets were numbered knows its own by their time.
  if (madeAt(last) === given && !(sender && senderOf(last)))
    return { outcome: 'repeated', event: last }
  return madeAt(last) > given ? { outcome: 'overtaken' } : null
}

function isAbout(body: AttemptEventBody, { kind, item }: Entry): boolean {
  return body.kind === kind && 'item' in body && body.item === item
}

function madeAt({ body, at }: AttemptEvent): string {
  return ('given' in body && body.given) || at
}

/** Which page sent what a link keeps; undefined from a plain form. */
export function senderOf({ body }: AttemptEvent): Sender | undefined {
  return 'sender' in body ? body.sender : undefined
}
