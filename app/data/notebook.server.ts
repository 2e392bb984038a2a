import type { CalendarDate, Clock } from '#app/domain/calendar.ts'
import { notebookEntries, type NotebookEntry } from '#app/domain/training/notebook.ts'
import {
  asideItems,
  dueCards,
  offeredToday,
  reviewCards,
  reviewMinutes,
  type ReviewCard,
} from '#app/domain/training/review-card.ts'
import type { PracticeItem } from '#app/domain/training/practice-pool.ts'
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

/** What a person is asked again, and when. */
export type Reviews = {
  /** All of it, soonest first. */
  cards: ReviewCard[]
  /** What is due today and was not put off. */
  due: ReviewCard[]
  /** How many of those are offered today. */
  offered: number
  /** About how long those take. */
  minutes: number
  /** Practice items put aside for good. */
  aside: PracticeItem[]
}

/** What a person is asked again as it stands today, derived like the notebook. */
export async function listReviews(
  personId: string,
  clock: Clock & { today: CalendarDate },
): Promise<Reviews> {
  const { facts, marks, pool } = await load(personId, clock)
  const cards = reviewCards(facts, marks, pool, personId)
  const due = dueCards(cards, marks, clock.today)
  const offered = offeredToday(due, facts, clock.today)
  const aside = asideItems(marks, pool)
  return { cards, due, offered, minutes: reviewMinutes(offered), aside }
}
