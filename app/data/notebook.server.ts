import type { CalendarDate, Clock } from '#app/domain/calendar.ts'
import { notebookEntries, type NotebookEntry } from '#app/domain/training/notebook.ts'
import { dueCards, offeredToday, reviewCards, type ReviewCard } from '#app/domain/training/review-card.ts'
import { listExamFacts } from './missed.server.ts'
import { practicePool } from './practice-pool.server.ts'
import { listPracticeFacts, listPracticeMarks } from './practice.server.ts'

async function load(personId: string, clock: Clock) {
  const [exams, practised, marks, pool] = await Promise.all([
    listExamFacts(personId, clock),
    listPracticeFacts(personId, clock.timeZone),
    listPracticeMarks(personId, clock.timeZone),
    practicePool(),
  ])
  return { facts: [...exams, ...practised], marks, pool }
}

/** A person's notebook as it stands, last missed first. It is derived from what was recorded, each time. */
export async function listNotebook(personId: string, clock: Clock): Promise<NotebookEntry[]> {
  const { facts, marks, pool } = await load(personId, clock)
  return notebookEntries(facts, marks, pool, personId)
}

/** What a person is asked again today: the cards that are due, and how many of them are offered by themselves. */
export async function listReviews(
  personId: string,
  clock: Clock & { today: CalendarDate },
): Promise<{ due: ReviewCard[]; offered: number; cards: ReviewCard[] }> {
  const { facts, marks, pool } = await load(personId, clock)
  const cards = reviewCards(facts, marks, pool, personId)
  const due = dueCards(cards, marks, clock.today)
  return { due, offered: offeredToday(due, facts, clock.today), cards }
}
