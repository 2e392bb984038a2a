import { linkEvent, type AttemptEvent, type AttemptEventBody } from './attempt-event.ts'
import type { Paper } from './paper.ts'
import type { Response, Responses } from './response.ts'

/** Time after the deadline in which an answer on its way still arrives, in milliseconds. */
export const GRACE_MS = 3_000

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
  /** When each answer was last saved. */
  savedAt: Readonly<Record<string, string>>
}

/** Whether the attempt still takes answers at this moment. */
export function isOpen(attempt: Pick<Attempt, 'deadlineAt' | 'last'>, now: Date): boolean {
  return !isClosedBy(attempt.last.body) && !isPastGrace(attempt, now)
}

/** Whether nothing that arrives now can have been sent in time. */
export function isPastGrace({ deadlineAt }: Pick<Attempt, 'deadlineAt'>, now: Date): boolean {
  return deadlineAt !== null && now.getTime() > deadlineAt.getTime() + GRACE_MS
}

/** Whether this event ended the taking of answers. */
export function isClosedBy(body: AttemptEventBody): boolean {
  return body.kind === 'submitted' || body.kind === 'expired'
}

export type AnswerOutcome =
  | { outcome: 'recorded'; event: AttemptEvent }
  | { outcome: 'closed' }
  | { outcome: 'unknown-item' }
  | { outcome: 'unknown-option' }

/**
 * Decides what an answer arriving now means. An empty choice takes the answer back. The choice is kept
 * in the order of the author's option ids, each once.
 */
export function recordAnswer(
  attempt: Attempt,
  given: { item: string; choice: Response },
  now: Date,
): AnswerOutcome {
  if (!isOpen(attempt, now)) return { outcome: 'closed' }
  const place = attempt.paper.items.find(({ id }) => id === given.item)
  if (!place) return { outcome: 'unknown-item' }
  if (given.choice.some((id) => !place.options.includes(id))) return { outcome: 'unknown-option' }
  const choice = [...new Set(given.choice)].sort()
  const body = { kind: 'answered', item: given.item, choice } as const
  return { outcome: 'recorded', event: linkEvent(attempt.last, body, now) }
}

/** Decides what marking an item for a second look, or taking the mark off, means now. */
export function recordFlag(
  attempt: Attempt,
  given: { item: string; on: boolean },
  now: Date,
): Exclude<AnswerOutcome, { outcome: 'unknown-option' }> {
  if (!isOpen(attempt, now)) return { outcome: 'closed' }
  if (!attempt.paper.items.some(({ id }) => id === given.item)) return { outcome: 'unknown-item' }
  const body = { kind: 'flagged', item: given.item, on: given.on } as const
  return { outcome: 'recorded', event: linkEvent(attempt.last, body, now) }
}

/** Reads the state off the chain: the last answer to each item, the flags, whether it is closed. */
export function attemptState(events: readonly AttemptEvent[]): AttemptState {
  let status: AttemptStatus = 'open'
  const responses: Record<string, Response> = {}
  const savedAt: Record<string, string> = {}
  const flagged = new Set<string>()
  for (const { body, at } of events) {
    switch (body.kind) {
      case 'opened':
        break
      case 'answered':
        responses[body.item] = body.choice
        savedAt[body.item] = at
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
