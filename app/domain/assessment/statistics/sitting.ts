import type { Item } from '../../catalog/item.ts'
import type { Locale } from '../../locale.ts'
import { attemptState } from '../attempt.ts'
import type { AttemptEvent } from '../attempt-event.ts'
import type { Paper } from '../paper.ts'
import { scorePaper } from '../score.ts'
import { answerGroups } from './answer-groups.ts'
import { answerTimes } from './answer-times.ts'

/** What statistics need to know of one scored attempt: figures, and nobody's name. */
export type Sitting = {
  /** The language it was opened in; null where the attempt does not say. */
  language: Locale | null
  /** When it was opened, in milliseconds since 1970. */
  openedAt: number
  /** The score as it stands. */
  score: { earned: number; total: number; passed: boolean }
  places: readonly SittingPlace[]
}

/** One place of its paper. */
export type SittingPlace = {
  /** The item revision, by hash. */
  revision: string
  earned: number
  points: number
  /** The names under which its answer is counted (answer-groups.ts); none for an unanswered one. */
  groups: readonly string[]
  /** Null when it was never answered. */
  milliseconds: number | null
}

/**
 * A scored attempt in figures. An unanswered item earns nothing, as in the score; what only a person can
 * grade is left out.
 */
export function sittingOf(
  paper: Paper,
  items: ReadonlyMap<string, Item>,
  events: readonly Pick<AttemptEvent, 'at' | 'body'>[],
  score: Sitting['score'],
): Sitting {
  const { responses } = attemptState(events)
  const times = answerTimes(events)
  const opened = events.find(({ body }) => body.kind === 'opened')
  const { items: scores } = scorePaper(paper, items, responses)
  return {
    language: opened?.body.kind === 'opened' ? (opened.body.locale ?? null) : null,
    openedAt: opened ? Date.parse(opened.at) : 0,
    score,
    places: paper.items.flatMap(({ id, hash }, at) => {
      const { earned, points, awaits } = scores[at]!
      if (awaits) return []
      const response = responses[id] ?? []
      const milliseconds = response.length > 0 ? (times.get(id) ?? null) : null
      const groups = answerGroups(items.get(hash)!, response)
      return { revision: hash, earned, points, groups, milliseconds }
    }),
  }
}
