import { getItems } from '#app/data/catalog.server.ts'
import { listNotebook, listReviews } from '#app/data/notebook.server.ts'
import { dateAt, type Clock } from '#app/domain/calendar.ts'
import { answerPractice } from '#app/operations/answer-practice.server.ts'
import { markPractice } from '#app/operations/mark-practice.server.ts'
import { chosen, later, type Learner } from './learning.server.ts'

/** Looks back at what is due at a time of the past: answers the few of that day, most of them rightly. */
export async function lookBack(learner: Learner, { now, timeZone }: Clock): Promise<void> {
  const { personId } = learner
  const moment = { now, timeZone, today: dateAt(now, timeZone) }
  const { due, offered } = await listReviews(personId, moment)
  const cards = due.slice(0, offered)
  const items = await getItems(cards.map(({ item }) => item.hash))
  for (const [place, { item }] of cards.entries()) {
    const choice = chosen(items.get(item.hash)!, learner)
    if (choice.length === 0) continue
    await answerPractice({ personId, itemId: item.id, choice }, later(now, place + 1))
  }
}

/** Says of what was missed first that it is known by now, where there is enough besides. */
export async function putOneAside({ personId }: Learner, clock: Clock): Promise<void> {
  const entries = await listNotebook(personId, clock)
  const first = entries.at(-1)
  if (first && entries.length > 2)
    await markPractice({ personId, itemId: first.itemId, kind: 'known' }, clock)
}
