import type { CalendarDate } from '../calendar.ts'
import { byItem, isMiss, putAsideAt, type AnswerFact, type PracticeMark } from './answer-fact.ts'
import type { NotebookState } from './notebook-states.ts'
import { practiceFor, type PracticePool } from './practice-pool.ts'
import { standInOf } from './review-card.ts'

/** An item that somebody missed, by the answer with which it was missed last. */
export type NotebookEntry = {
  itemId: string
  last: AnswerFact
  /** How often it was missed. */
  misses: number
  /** The exams it was missed in. */
  exams: string[]
  state: NotebookState
  /** Where it may be practised: the item itself, or the practice item that stands in for it. */
  practice: string | null
}

/** On how many days running it must be right. */
const DAYS_TO_MASTER = 2

/**
 * What somebody missed in exams and checks, last missed first. Only facts that its learner may see with key
 * and reasons may be given. A miss after an item was put aside brings it back.
 */
export function notebookEntries(
  facts: readonly AnswerFact[],
  marks: readonly PracticeMark[],
  pool: PracticePool,
  personId: string,
): NotebookEntry[] {
  const factsOf = byItem(facts)
  const marksOf = byItem(marks)
  return [...factsOf]
    .flatMap(([itemId, all]): NotebookEntry[] => {
      const missed = all.filter((fact) => isMiss(fact) && fact.source.kind !== 'practice')
      const last = missed.toSorted((one, other) => other.at.getTime() - one.at.getTime())[0]
      if (!last) return []
      const standIn = standInOf(last, pool, personId)?.id ?? null
      const asked =
        standIn === null || standIn === itemId ? all : [...all, ...(factsOf.get(standIn) ?? [])]
      const aside = putAsideAt(marksOf.get(itemId) ?? [])
      return [
        {
          itemId,
          last,
          misses: missed.length,
          exams: [
            ...new Set(missed.flatMap(({ source }) => (source.kind === 'exam' ? source.exam : []))),
          ],
          state:
            aside !== null && aside >= last.at ? 'aside' : isMastered(asked) ? 'mastered' : 'open',
          practice: standIn,
        },
      ]
    })
    .sort(byLastMiss)
}

/** Whether the last days on which it was asked were right throughout, so many of them as mastery takes. */
function isMastered(facts: readonly AnswerFact[]): boolean {
  const days = new Map<CalendarDate, boolean>()
  for (const fact of facts)
    if (fact.result !== 'awaiting') days.set(fact.on, (days.get(fact.on) ?? true) && !isMiss(fact))
  const latest = [...days].sort(([one], [other]) => (one < other ? 1 : -1)).slice(0, DAYS_TO_MASTER)
  return latest.length === DAYS_TO_MASTER && latest.every(([, right]) => right)
}

function byLastMiss(one: NotebookEntry, other: NotebookEntry): number {
  const late = other.last.at.getTime() - one.last.at.getTime()
  return late || (one.itemId < other.itemId ? -1 : 1)
}

/** How many practice items stand in for one exam item in a run, and how long a run is at most. */
const STAND_INS = 2
const LONGEST_RUN = 20

/**
 * The practice items to practise some entries with: each item itself where it may be practised, otherwise those
 * nearest to it; none twice.
 */
export function practiceRun(
  entries: readonly NotebookEntry[],
  pool: PracticePool,
  personId: string,
): string[] {
  const items = entries.flatMap(({ last: { itemId, source } }) => {
    const topic = source.kind === 'exam' ? source.item : pool.byId.get(itemId)
    return topic ? practiceFor(topic, pool, personId).slice(0, STAND_INS) : []
  })
  return [...new Set(items.map(({ id }) => id))].slice(0, LONGEST_RUN)
}
