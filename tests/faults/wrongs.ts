import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { db } from '#app/data/database.server.ts'
import { attemptState, isClosedBy, senderOf } from '#app/domain/assessment/attempt.ts'
import type { AttemptEvent } from '#app/domain/assessment/attempt-event.ts'
import { replayAttempt } from '#app/operations/replay-attempt.server.ts'
import type { Device, Made } from './device.ts'
import type { Plan } from './plan.ts'

/** Everything about a finished attempt that must not be. */
export async function wrongsOf(
  attemptId: string,
  devices: readonly Device[],
  ending: Plan['ending'],
): Promise<string[]> {
  const { events } = (await findAttemptWithEvents(attemptId))!
  const differences = await replayAttempt(attemptId)
  const scores = await db().score.count({ where: { attemptId } })
  const closings = events.filter(({ body }) => isClosedBy(body)).length
  return [
    ...devices.flatMap((device) => lost(device, events)),
    ...devices.flatMap((device) => shownInVain(device, events)),
    ...twice(events),
    ...(scores === 1 && closings === 1 ? [] : [`scored ${scores} times, closed ${closings} times`]),
    ...(differences ?? ['no record']).map((difference) => `replay: ${difference}`),
    // What a device that never came back had not sent is not there to be the last.
    ...notLast(ending === 'left alone' ? devices.slice(0, -1) : devices, devices, events),
  ]
}

/** Answers that a page has heard are saved, and that are not in the chain as it heard. */
function lost({ acknowledged }: Device, events: readonly AttemptEvent[]): string[] {
  return acknowledged.flatMap(({ sequence, entry }) => {
    const body = events[sequence - 1]?.body
    const isKept =
      body?.kind === entry.kind &&
      body.item === entry.item &&
      (body.kind === 'answered' && entry.kind === 'answered'
        ? body.choice.join() === entry.choice.join()
        : 'on' in body && 'on' in entry && body.on === entry.on)
    return isKept ? [] : [`acknowledged and lost: link ${sequence}, ${JSON.stringify(entry)}`]
  })
}

/** Choices that a page has shown as saved, and that no link keeps. */
function shownInVain({ shown }: Device, events: readonly AttemptEvent[]): string[] {
  return [...shown.values()].flatMap(({ item, choice }) =>
    events.some(
      ({ body }) =>
        body.kind === 'answered' && body.item === item && body.choice.join() === choice.join(),
    )
      ? []
      : [`shown as saved, but not kept: ${item} ${choice.join()}`],
  )
}

/** Packets kept in two links. */
function twice(events: readonly AttemptEvent[]): string[] {
  const seen = new Set<string>()
  return events.flatMap((event) => {
    const sender = senderOf(event)
    if (!sender) return []
    const name = `${sender.page} ${sender.number}`
    if (seen.has(name)) return [`kept twice: ${name}`]
    seen.add(name)
    return []
  })
}

/** Clocks tell the order of two devices only as far as they are right, and arrive by message between windows. */
const BETWEEN_MS = 5

/**
 * Items whose answer is not the one made last: something was made after it, by more than the two clocks
 * were wrong.
 */
function notLast(
  present: readonly Device[],
  all: readonly Device[],
  events: readonly AttemptEvent[],
): string[] {
  const made = all.flatMap((device) => device.made)
  const { responses } = attemptState(events)
  return Object.entries(groupedByItem(present.flatMap((device) => device.made))).flatMap(
    ([item, mine]) => {
      const last = events.findLast(({ body }) => body.kind === 'answered' && body.item === item)
      if (!last) return [`nothing is kept of ${item}`]
      const sender = senderOf(last)!
      const winner = made.find(
        (one) => one.sender.page === sender.page && one.sender.number === sender.number,
      )
      if (!winner) return [`nobody made the answer of ${item}`]
      if (winner.choice.join() !== responses[item]?.join()) return [`another choice of ${item}`]
      return mine
        .filter((one) => isLater(one, winner))
        .map(({ at }) => `${item}: kept what was made ${at - winner.at} ms before the last`)
    },
  )
}

function isLater(one: Made, winner: Made): boolean {
  if (one.sender.page === winner.sender.page) return one.sender.number > winner.sender.number
  return one.at > winner.at + one.error + winner.error + BETWEEN_MS
}

function groupedByItem(made: readonly Made[]): Record<string, Made[]> {
  const groups: Record<string, Made[]> = {}
  for (const one of made) (groups[one.item] ??= []).push(one)
  return groups
}
