import { isClosedBy, type Attempt } from './attempt.ts'
import { linkEvent, type AttemptEvent, type AttemptEventBody } from './attempt-event.ts'
import { isPastDeadline } from './deadline.ts'
import type { PageSignal } from './signal-packet.ts'

/** So many signals of an attempt are kept; nobody can fill its chain with more. */
export const MOST_SIGNALS = 200

/** From so many network addresses an attempt is followed. */
export const MOST_ADDRESSES = 20

/** Signals: what happened beside answering. They are for a person to look at and change no score. */
export const signalKinds = ['left', 'returned', 'pasted', 'moved'] as const
export type Signal = Extract<AttemptEventBody, { kind: (typeof signalKinds)[number] }>

/** Whether a link is a signal. */
export function isSignal(body: AttemptEventBody): body is Signal {
  return (signalKinds as readonly string[]).includes(body.kind)
}

/** Whether signals of an attempt are noted: only where its learner was told before it was opened. */
export function areSignalsNoted(events: readonly Pick<AttemptEvent, 'body'>[]): boolean {
  const body = events[0]?.body
  return body?.kind === 'opened' && body.signals === true
}

/**
 * The links that signals of a page make. Passed over are those that are kept already, those beyond the
 * most that are kept, those of after the deadline, and all of an attempt that is closed. A question that
 * is not on the paper is left out; a time that the device cannot know is put between opening and now.
 */
export function signalLinks(
  attempt: Attempt,
  openedAt: Date,
  kept: readonly AttemptEvent[],
  signals: readonly PageSignal[],
  now: Date,
): AttemptEvent[] {
  const links: AttemptEvent[] = []
  const names = new Set(kept.flatMap(({ body }) => ('from' in body ? [nameOf(body.from)] : [])))
  for (const { madeAt, item, from, ...signal } of signals) {
    const last = links.at(-1) ?? attempt.last
    const given = new Date(Math.min(Math.max(madeAt, openedAt.getTime()), now.getTime()))
    if (isClosedBy(last.body) || isPastDeadline(attempt, given)) break
    if (kept.length + links.length >= MOST_SIGNALS) break
    if (names.has(nameOf(from))) continue
    names.add(nameOf(from))
    const isOnPaper = attempt.paper.items.some(({ id }) => id === item)
    const body = { ...signal, ...(isOnPaper && { item }), given: given.toISOString(), from }
    links.push(linkEvent(last, body, now))
  }
  return links
}

function nameOf({ page, number }: { page: string; number: number }): string {
  return `${page} ${number}`
}

/** What the signals of an attempt come to, for a person to look at. */
export type SignalTally = {
  /** Whether they are noted at all. */
  noted: boolean
  /** How many are kept; from `MOST_SIGNALS` on there may have been more. */
  kept: number
  left: number
  /** Seconds away in all, and the longest time with the question it was at. */
  seconds: number
  longest: { seconds: number; item: string | null } | null
  /** Since when the page is left; null when it is in view. */
  awaySince: string | null
  pastes: number
  characters: number
  addresses: number
  /** Names of the browsers that answers came from. */
  devices: readonly string[]
  /** Whether an answer came without scripts, from which leaving and pasting cannot be noted. */
  plain: boolean
}

/** Before anything was noted. */
export const noSignals: SignalTally = {
  noted: false,
  kept: 0,
  left: 0,
  seconds: 0,
  longest: null,
  awaySince: null,
  pastes: 0,
  characters: 0,
  addresses: 1,
  devices: [],
  plain: false,
}

/** The tally with the next link of the chain. */
export function withLink(tally: SignalTally, body: AttemptEventBody): SignalTally {
  const kept = isSignal(body) ? tally.kept + 1 : tally.kept
  switch (body.kind) {
    case 'opened':
      return { ...tally, noted: body.signals === true }
    case 'answered':
      if (!body.sender) return { ...tally, plain: true }
      return tally.devices.includes(body.sender.device)
        ? tally
        : { ...tally, devices: [...tally.devices, body.sender.device] }
    case 'left':
      return { ...tally, kept, left: tally.left + 1, awaySince: body.given }
    case 'returned': {
      const { seconds, item = null } = body
      const isLongest = seconds > (tally.longest?.seconds ?? 0)
      const longest = isLongest ? { seconds, item } : tally.longest
      return { ...tally, kept, seconds: tally.seconds + seconds, longest, awaySince: null }
    }
    case 'pasted':
      return {
        ...tally,
        kept,
        pastes: tally.pastes + 1,
        characters: tally.characters + body.characters,
      }
    case 'moved':
      return { ...tally, kept, addresses: body.address }
    case 'submitted':
    case 'expired':
      return { ...tally, awaySince: null }
    default:
      return tally
  }
}

/** What the signals of a whole chain come to. */
export function tallySignals(events: readonly Pick<AttemptEvent, 'body'>[]): SignalTally {
  return events.reduce((tally, { body }) => withLink(tally, body), noSignals)
}

/** What is usual at an exam: the middle value of attempts in which signals are noted; null of too few. */
export type UsualSignals = { attempts: number; left: number; seconds: number; pastes: number }

/** Below this the middle of the others would tell of single people. */
const FEWEST = 5

/** What is usual, from the tallies of other attempts. */
export function usualSignals(tallies: readonly SignalTally[]): UsualSignals | null {
  const noted = tallies.filter((tally) => tally.noted)
  if (noted.length < FEWEST) return null
  return {
    attempts: noted.length,
    left: medianOf(noted.map(({ left }) => left)),
    seconds: medianOf(noted.map(({ seconds }) => seconds)),
    pastes: medianOf(noted.map(({ pastes }) => pastes)),
  }
}

/** The lower of the two in the middle, so that it is a value that somebody had. */
function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)]!
}
