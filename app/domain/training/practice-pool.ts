import type { Item } from '../catalog/item.ts'
import { sha256 } from '../evidence/sha256.ts'

/** An item that may be practised, as far as choosing needs it. */
export type PracticeItem = Pick<Item, 'id' | 'lesson' | 'competency' | 'objective'> & {
  hash: string
}

/** The practice items in force, to be found by what they teach. */
export type PracticePool = {
  byId: ReadonlyMap<string, PracticeItem>
  byLesson: ReadonlyMap<string, readonly PracticeItem[]>
  byCompetency: ReadonlyMap<string, readonly PracticeItem[]>
}

type Topic = Pick<Item, 'id' | 'lesson' | 'competency' | 'objective'>

/** Orders items by what they teach. Only practice items may be given: exam items are never practised. */
export function practicePoolOf(items: readonly PracticeItem[]): PracticePool {
  const groups = (by: 'lesson' | 'competency') => {
    const found = new Map<string, PracticeItem[]>()
    for (const item of items) {
      const key = item[by]
      if (key !== undefined) found.set(key, [...(found.get(key) ?? []), item])
    }
    return found
  }
  return {
    byId: new Map(items.map((item) => [item.id, item])),
    byLesson: groups('lesson'),
    byCompetency: groups('competency'),
  }
}

/**
 * Practice items that ask what an item asks, nearest first: of the same lesson and objective, of the same
 * lesson, then of the same competency anywhere. The item itself comes first when it may be practised. Equally
 * near ones stand in an order that depends on the person and the items alone: the same each time, another for
 * another person, and kept when the pool grows. Empty where nothing is near.
 */
export function practiceFor(topic: Topic, pool: PracticePool, personId: string): PracticeItem[] {
  const own = pool.byId.get(topic.id)
  if (own) return [own]
  const ofLesson = topic.lesson === undefined ? [] : (pool.byLesson.get(topic.lesson) ?? [])
  const isClosest = ({ objective }: PracticeItem) =>
    objective !== undefined && objective === topic.objective
  const ofCompetency =
    topic.competency === undefined ? [] : (pool.byCompetency.get(topic.competency) ?? [])
  const tiers = [ofLesson.filter(isClosest), ofLesson, ofLesson.length > 0 ? [] : ofCompetency].map(
    (tier) => byLot(tier, `${personId}:${topic.id}`),
  )
  return [...new Set(tiers.flat())]
}

/** By the lot that each item draws for itself: an item that is added or taken out moves no other. */
function byLot(items: readonly PracticeItem[], lots: string): PracticeItem[] {
  return items
    .map((item) => ({ item, lot: sha256(`${lots}:${item.id}`) }))
    .sort((one, other) => (one.lot < other.lot ? -1 : 1))
    .map(({ item }) => item)
}
