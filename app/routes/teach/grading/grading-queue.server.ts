import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { listAwaiting } from '#app/data/awaiting.server.ts'
import { getItems } from '#app/data/catalog.server.ts'
import { listRegrades } from '#app/data/regrades.server.ts'
import { attemptState } from '#app/domain/assessment/attempt.ts'
import { scoringOf } from '#app/domain/assessment/standing.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { hashOf } from '#app/domain/evidence/canonical-json.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'

/** So many papers are looked through for the next answer. */
const PAPERS = 60

type Written = Extract<Item, { kind: 'short-answer' | 'essay' }>

/** A written answer that waits, and where it is; not for a page, which must not know whose it is. */
export type WaitingAnswer = {
  key: string
  attemptId: string
  item: Written
  points: number
  text: string
}

/** The answers that wait and this grader may grade, in an order that follows from their hashes alone. */
export async function waitingAnswers(examSlug: string, grader: string): Promise<WaitingAnswer[]> {
  const regrades = await listRegrades(examSlug)
  const waiting: WaitingAnswer[] = []
  for (const id of await listAwaiting(examSlug, PAPERS)) {
    const { attempt, events } = (await findAttemptWithEvents(id))!
    if (attempt.personId === grader) continue
    const { paper } = attempt
    const items = await getItems(paper.items.map(({ hash }) => hash))
    const { score } = scoringOf(paper, items, events, regrades)!
    const { responses } = attemptState(events)
    for (const [at, place] of paper.items.entries()) {
      const item = items.get(place.hash)!
      if (!score.items[at]!.awaits || !isWritten(item)) continue
      const key = hashOf([id, place.id]).slice(0, 20)
      const text = responses[place.id]?.[0] ?? ''
      waiting.push({ key, attemptId: id, item, points: place.points, text })
    }
  }
  return waiting.sort((one, other) => (one.key < other.key ? -1 : 1))
}

function isWritten(item: Item): item is Written {
  return item.kind === 'short-answer' || item.kind === 'essay'
}

/** An answer as its grader sees it: no name, no number, no attempt. */
export type AnswerToGrade = ReturnType<typeof toGrade>

export function toGrade({ key, item, points, text }: WaitingAnswer, locale: Locale) {
  return {
    key,
    points,
    text,
    stem: inLocale(item.stem, locale),
    model: item.model ? inLocale(item.model, locale) : null,
    rubric: item.rubric.map((criterion) => ({
      id: criterion.id,
      text: inLocale(criterion.text, locale),
      points: criterion.points,
      levels: (criterion.levels ?? []).map((level) => ({
        points: level.points,
        text: inLocale(level.text, locale),
      })),
    })),
  }
}
