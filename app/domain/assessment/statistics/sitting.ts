import type { Item } from '../../catalog/item.ts'
import type { Locale } from '../../locale.ts'
import { attemptState } from '../attempt.ts'
import type { AttemptEvent } from '../attempt-event.ts'
import type { Paper } from '../paper.ts'
import type { PaperScore } from '../score.ts'
import { answerGroups } from './answer-groups.ts'
import { answerTimes } from './answer-times.ts'

/** What statistics need to know of one scored attempt: figures, and nobody's name. */
export type Sitting = SittingFigures & {
  /** The score as it stands. */
  score: { earned: number; total: number; passed: boolean }
}

/** The same without the score in all, as it is kept beside the score. */
export type SittingFigures = {
  /** The language it was opened in; null where the attempt does not say. */
  language: Locale | null
  /** When it was opened, in milliseconds since 1970. */
  openedAt: number
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
 * An attempt in figures, with the points that each place of its paper has earned. An unanswered item
 * earns nothing, as in the score; what waits for a grader is left out.
 */
export function sittingFigures(
  paper: Paper,
  items: ReadonlyMap<string, Item>,
  events: readonly Pick<AttemptEvent, 'at' | 'body'>[],
  scores: PaperScore['items'],
): SittingFigures {
  const { responses } = attemptState(events)
  const times = answerTimes(events)
  const opened = events.find(({ body }) => body.kind === 'opened')
  return {
    language: opened?.body.kind === 'opened' ? (opened.body.locale ?? null) : null,
    openedAt: opened ? Date.parse(opened.at) : 0,
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

/** The figures as they are kept, one text for each score: columns, which are read fastest. */
type Kept = Pick<SittingFigures, 'language' | 'openedAt'> & {
  revisions: string[]
  earned: number[]
  points: number[]
  groups: (readonly string[])[]
  milliseconds: (number | null)[]
}

/** Writes figures as the text that is kept beside the score, always the same for the same figures. */
export function writeSitting({ language, openedAt, places }: SittingFigures): string {
  const kept: Kept = {
    language,
    openedAt,
    revisions: places.map(({ revision }) => revision),
    earned: places.map(({ earned }) => earned),
    points: places.map(({ points }) => points),
    groups: places.map(({ groups }) => groups),
    milliseconds: places.map(({ milliseconds }) => milliseconds),
  }
  return JSON.stringify(kept)
}

/** Reads figures as `writeSitting` writes them; throws for anything that is no JSON. */
export function readSitting(text: string): SittingFigures {
  const { language, openedAt, revisions, ...columns } = JSON.parse(text) as Kept
  return {
    language,
    openedAt,
    places: revisions.map((revision, at) => ({
      revision,
      earned: columns.earned[at]!,
      points: columns.points[at]!,
      groups: columns.groups[at]!,
      milliseconds: columns.milliseconds[at]!,
    })),
  }
}
