import type { CalendarDate } from '../calendar.ts'
import { byItem, isMiss, putAsideAt, type AnswerFact, type PracticeMark } from './answer-fact.ts'
import { practiceFor, type PracticeItem, type PracticePool } from './practice-pool.ts'
import {
  reviewSchedule,
  type ReviewDay,
  type ReviewGrade,
  type ReviewSchedule,
} from './review-schedule.ts'

/** A practice item that somebody is asked again, days apart. */
export type ReviewCard = ReviewSchedule & { item: PracticeItem; days: ReviewDay[] }

/** So many are offered a day: two minutes, not a second course. */
const REVIEWS_A_DAY = 3

/** How many seconds one takes, about. */
const SECONDS_A_REVIEW = 30

/** How many minutes so many take, about, as the home page says it. */
export function reviewMinutes(count: number): number {
  return Math.ceil((count * SECONDS_A_REVIEW) / 60)
}

/**
 * The practice items to be asked again, soonest first. One begins with a miss: of its own in a check or in
 * practice, or of an exam item for which it stands in, so that exam items are never practised. From that day
 * on the worst answer of each day counts, since a second one on the same day has seen the key. What was put
 * aside has no card until it is missed again.
 */
export function reviewCards(
  facts: readonly AnswerFact[],
  marks: readonly PracticeMark[],
  pool: PracticePool,
  personId: string,
): ReviewCard[] {
  const marksOf = byItem(marks)
  const misses = new Map<string, AnswerFact[]>()
  for (const [itemId, missed] of byItem(facts.filter(isMiss))) {
    const aside = putAsideAt(marksOf.get(itemId) ?? [])
    const standing = missed.filter(({ at }) => aside === null || at > aside)
    const item = standing[0] && standInOf(standing[0], pool, personId)
    if (item) misses.set(item.id, [...(misses.get(item.id) ?? []), ...standing])
  }
  const factsOf = byItem(facts)
  const cards = [...misses].flatMap(([id, missed]): ReviewCard[] => {
    const aside = putAsideAt(marksOf.get(id) ?? [])
    const standing = missed.filter(({ at }) => aside === null || at > aside)
    if (standing.length === 0) return []
    const days = gradedDays([...(factsOf.get(id) ?? []), ...standing], firstDay(standing))
    return [{ item: pool.byId.get(id)!, days, ...reviewSchedule(days) }]
  })
  return cards.sort(bySoonest)
}

/** The practice item by which a missed one is asked again: itself, or the nearest; undefined where there is none. */
export function standInOf(
  { itemId, source }: AnswerFact,
  pool: PracticePool,
  personId: string,
): PracticeItem | undefined {
  return source.kind === 'exam'
    ? practiceFor(source.item, pool, personId)[0]
    : pool.byId.get(itemId)
}

/** The cards that are due on a date and were not put off on it, soonest first. */
export function dueCards(
  cards: readonly ReviewCard[],
  marks: readonly PracticeMark[],
  today: CalendarDate,
): ReviewCard[] {
  const later = new Set(
    marks.flatMap(({ kind, on, itemId }) => (kind === 'later' && on === today ? itemId : [])),
  )
  return cards.filter(({ dueOn, item }) => dueOn <= today && !later.has(item.id))
}

/** How many are still to be offered on a date, of those due: a few a day, what was practised that day counted in. */
export function offeredToday(
  due: readonly ReviewCard[],
  facts: readonly AnswerFact[],
  today: CalendarDate,
): number {
  const practised = new Set(
    facts.flatMap(({ source, on, itemId }) =>
      source.kind === 'practice' && on === today ? itemId : [],
    ),
  )
  return Math.max(0, Math.min(due.length, REVIEWS_A_DAY - practised.size))
}

/** The practice items that were put aside and not taken back. */
export function asideItems(marks: readonly PracticeMark[], pool: PracticePool): PracticeItem[] {
  return [...byItem(marks)].flatMap(([id, words]) => {
    const item = pool.byId.get(id)
    return item && putAsideAt(words) !== null ? [item] : []
  })
}

/** What an answer says to the schedule; null where it says nothing yet. A right one is good unless its giver says other. */
function gradeOf({ result, source }: Pick<AnswerFact, 'result' | 'source'>): ReviewGrade | null {
  const rating = source.kind === 'practice' ? source.rating : null
  if (result === 'awaiting') return null
  if (result !== 'right') return 1
  return rating === 2 || rating === 4 ? rating : 3
}

function gradedDays(facts: readonly AnswerFact[], from: CalendarDate): ReviewDay[] {
  const worst = new Map<CalendarDate, ReviewGrade>()
  for (const fact of facts) {
    const grade = gradeOf(fact)
    if (grade === null || fact.on < from) continue
    worst.set(fact.on, Math.min(grade, worst.get(fact.on) ?? 4) as ReviewGrade)
  }
  return [...worst]
    .map(([on, grade]) => ({ on, grade }))
    .sort((one, other) => (one.on < other.on ? -1 : 1))
}

function firstDay(facts: readonly AnswerFact[]): CalendarDate {
  return facts.map(({ on }) => on).sort()[0]!
}

function bySoonest(one: ReviewCard, other: ReviewCard): number {
  const [a, b] = [one, other].map(({ dueOn, item }) => `${dueOn} ${item.id}`)
  return a! < b! ? -1 : 1
}
