import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { getItems } from '#app/data/catalog.server.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { saveEntry } from '#app/operations/save-entry.server.ts'
import { startAttempt } from '#app/operations/start-attempt.server.ts'

type Opening = Parameters<typeof startAttempt>[0]

/** Opens an attempt for somebody who may begin one; returns its id. */
export async function openAttempt(opening: Opening, at: Date): Promise<string> {
  const started = await startAttempt(opening, at)
  if (started.outcome !== 'started') throw new Error(started.outcome)
  return started.attemptId
}

/** The items of an attempt's paper with their revisions, in its order. */
async function askedItems(attemptId: string): Promise<{ item: Item; hash: string }[]> {
  const { attempt } = (await findAttemptWithEvents(attemptId))!
  const hashes = attempt.paper.items.map(({ hash }) => hash)
  const items = await getItems(hashes)
  return hashes.map((hash) => ({ item: items.get(hash)!, hash }))
}

/**
 * Opens an attempt and answers its paper as `choose` says, item by item; null leaves one alone. `at` tells
 * when: 0 is the opening, and each answer is one more. Returns the attempt's id.
 */
export async function answerPaper(
  opening: Opening,
  at: (step: number) => Date,
  choose: (item: Item, hash: string, place: number) => readonly string[] | null,
): Promise<string> {
  const attemptId = await openAttempt(opening, at(0))
  for (const [place, { item, hash }] of (await askedItems(attemptId)).entries()) {
    const choice = choose(item, hash, place)
    if (!choice) continue
    const entry = { kind: 'answered', item: item.id, choice } as const
    await saveEntry({ attemptId, personId: opening.personId, entry, made: null }, at(place + 1))
  }
  return attemptId
}
