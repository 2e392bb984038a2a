import { getItems } from '#app/data/catalog.server.ts'
import { listReviews } from '#app/data/notebook.server.ts'
import type { CalendarDate, Clock } from '#app/domain/calendar.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import { answerView, questionView } from '../practice/practice-view.server.ts'

export type ReviewView = Awaited<ReturnType<typeof reviewView>>

/** What is looked back at: an answer just given, or the next question, or that there is none. */
export async function reviewView(
  personId: string,
  asked: URLSearchParams,
  locale: Locale,
  moment: Clock & { today: CalendarDate },
) {
  const { cards, due, offered, aside } = await listReviews(personId, moment)
  const more = asked.has('more')
  const left = more ? due.length : offered
  const answerId = asked.get('answer')
  const answer = answerId ? await answerView(personId, answerId, { locale, ...moment }) : null
  const next = left > 0 && !answer ? due[0] : undefined
  // What was said in a conversation belongs to its own item only.
  const said = asked.get('item') === next?.item.id ? asked.getAll('said') : []
  const items = await getItems(aside.map(({ hash }) => hash))
  return {
    more,
    left,
    due: due.length,
    answer: answer && {
      ...answer,
      askedOn: cards.find(({ item }) => item.id === answer.itemId)?.dueOn ?? null,
    },
    question: next ? await questionView(personId, next.item.id, said, { locale, ...moment }) : null,
    hasCards: cards.length > 0,
    nextOn: cards.find(({ dueOn }) => dueOn > moment.today)?.dueOn ?? null,
    aside: aside.map(({ id, hash }) => ({ id, stem: inLocale(items.get(hash)!.stem, locale) })),
  }
}
