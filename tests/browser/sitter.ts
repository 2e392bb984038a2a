import type { Page } from 'playwright-core'
import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { getItems } from '#app/data/catalog.server.ts'
import { keyOf } from '#app/domain/assessment/item-rules.ts'
import type { BenchLearner } from '#tests/bench/people.ts'
import { openAttempt } from '#tests/sitting.ts'

/** The certification of the demo academy: 15 single choices, 12 to pass, 30 minutes, two attempts. */
const examSlug = 'customer-centric-selling'
export const lobby = `/learn/exams/${examSlug}`

/** Opens an attempt as if so many seconds of its 30 minutes were left; returns its id. */
export function beginWith(seconds: number, { id }: BenchLearner): Promise<string> {
  const openedAt = new Date(Date.now() - 30 * 60_000 + seconds * 1000)
  return openAttempt({ personId: id, examSlug }, openedAt)
}

/** At which place of its options each question of a paper has the right one, from 1. */
export async function rightPlaces(attemptId: string): Promise<number[]> {
  const { attempt } = (await findAttemptWithEvents(attemptId))!
  const items = await getItems(attempt.paper.items.map(({ hash }) => hash))
  return attempt.paper.items.map(
    ({ hash, options }) => options.indexOf(keyOf(items.get(hash)!)[0]!) + 1,
  )
}

export const heading = (page: Page, place: number) =>
  page.getByRole('heading', { level: 1, name: `第 ${place} 题，共 15 题` })

/** A question's cell on the answer card. */
export const cell = (page: Page, place: number) =>
  page
    .getByRole('navigation', { name: '答题卡' })
    .getByRole('link')
    .nth(place - 1)

/** What the answer card says of a question to those who listen. */
export const words = (page: Page, place: number) => cell(page, place).getAttribute('aria-label')

/** How many questions count as answered. */
export async function answered(page: Page): Promise<number> {
  const card = page.getByText(/(已答|答题卡) ?\s*\d+ \/ 15/).first()
  return Number(/(\d+) \/ 15/.exec((await card.textContent()) ?? '')?.[1])
}
