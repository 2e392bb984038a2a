import type { AttemptEvent } from '../attempt-event.ts'

/**
 * Milliseconds spent on each item. Every answer or mark ends a stretch that began with the entry before
 * it, or with the opening, and the whole stretch counts for the item of the entry that ends it; the
 * stretches of an item are added up. So they divide the time from the opening to the last entry among
 * the items, and looking at an item without answering it counts for the next one answered. Times are
 * those of the learner's device where it told them, so that answers sent late are not late. An item
 * that was neither answered nor marked has none.
 */
export function answerTimes(
  events: readonly Pick<AttemptEvent, 'at' | 'body'>[],
): Map<string, number> {
  const times = new Map<string, number>()
  const entries: { item: string; at: number }[] = []
  let last = 0
  for (const { at, body } of events) {
    if (body.kind === 'opened') last = Date.parse(at)
    if (body.kind === 'answered' || body.kind === 'flagged')
      entries.push({ item: body.item, at: Date.parse(body.given ?? at) })
  }
  entries.sort((one, other) => one.at - other.at)
  for (const { item, at } of entries) {
    const stretch = Math.max(0, at - last)
    times.set(item, (times.get(item) ?? 0) + stretch)
    last += stretch
  }
  return times
}
