import type { CalendarDate } from '../calendar.ts'
import type { Item } from '../catalog/item.ts'
import type { Marks, Response } from '../assessment/response.ts'
import type { ItemResult } from '../assessment/tally.ts'

/** Where an answer was given. */
export type AnswerSource =
  | {
      kind: 'exam'
      exam: string
      attempt: string
      /** The item as it stands after regrades, dealt in this order, with what graders gave. */
      item: Item
      order: readonly string[]
      marks: Marks | null
    }
  | { kind: 'check'; course: string }
  | { kind: 'practice'; rating: number | null }

/** That somebody was asked an item and what came of it, as recorded. */
export type AnswerFact = {
  itemId: string
  /** The revision that was asked. */
  hash: string
  response: Response
  at: Date
  /** The same moment as a date in the company's time zone. */
  on: CalendarDate
  /** `awaiting`: a written answer of which nobody has said yet how it went. */
  result: ItemResult
  source: AnswerSource
}

/** What a learner said of an item. */
export type PracticeMarkKind = 'known' | 'back' | 'later'
export type PracticeMark = { itemId: string; kind: PracticeMarkKind; at: Date; on: CalendarDate }

/** Whether an answer missed: it was wrong or partly so, or there was none. One that waits did not. */
export function isMiss({ result }: Pick<AnswerFact, 'result'>): boolean {
  return result === 'wrong' || result === 'partly' || result === 'unanswered'
}

/** The moment an item was put aside for good, by the last word on it; null where it was not, or was taken back. */
export function putAsideAt(marks: readonly PracticeMark[]): Date | null {
  const words = marks
    .filter(({ kind }) => kind !== 'later')
    .sort((one, other) => one.at.getTime() - other.at.getTime())
  const last = words.at(-1)
  return last?.kind === 'known' ? last.at : null
}

/** Values by the item they are about. */
export function byItem<T extends { itemId: string }>(values: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(value.itemId)
    if (group) group.push(value)
    else groups.set(value.itemId, [value])
  }
  return groups
}
