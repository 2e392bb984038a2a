import type { ExamManifest } from '../catalog/exam.ts'
import type { Item } from '../catalog/item.ts'
import { toPublicItem, type PublicItem } from '../catalog/public-item.ts'
import { inLocale, type Locale } from '../locale.ts'
import { attemptState, type Attempt } from './attempt.ts'
import type { AttemptEvent } from './attempt-event.ts'
import type { Responses } from './response.ts'

/** An item in its place on the paper. */
export type PaperQuestion = PublicItem & { points: number }

/** Everything the learner's browser gets to know of an attempt before it is handed in. */
export type AttemptView = {
  id: string
  exam: { slug: string; title: string }
  questions: PaperQuestion[]
  responses: Responses
  flagged: string[]
  /** Number of the last link of the chain. */
  sequence: number
  /** When the last answer was saved; null before the first. */
  savedAt: string | null
  /** Null without a time limit. */
  deadlineAt: string | null
  /** The server's time. */
  now: string
}

/** An attempt as its learner sees it while it is open; the paper in its order, in one language. */
export function attemptView(
  { attempt, events }: { attempt: Attempt; events: readonly AttemptEvent[] },
  exam: Pick<ExamManifest, 'slug' | 'title'>,
  items: ReadonlyMap<string, Item>,
  locale: Locale,
  now: Date,
): AttemptView {
  const { responses, flagged, savedAt } = attemptState(events)
  return {
    id: attempt.id,
    exam: { slug: exam.slug, title: inLocale(exam.title, locale) },
    questions: attempt.paper.items.map(({ hash, options, points }) => ({
      ...toPublicItem(items.get(hash)!, locale, options),
      points,
    })),
    responses,
    flagged: [...flagged],
    sequence: attempt.last.sequence,
    savedAt,
    deadlineAt: attempt.deadlineAt?.toISOString() ?? null,
    now: now.toISOString(),
  }
}
