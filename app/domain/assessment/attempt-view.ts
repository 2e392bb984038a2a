import type { ExamManifest } from '../catalog/exam.ts'
import type { Item } from '../catalog/item.ts'
import type { PublicItem, PublicStep } from '../catalog/public-item.ts'
import { inLocale, type Locale } from '../locale.ts'
import { attemptState, type Attempt } from './attempt.ts'
import type { AttemptEvent } from './attempt-event.ts'
import { deadlineMs, lateSyncMs } from './deadline.ts'
import { isCommitted, toPublicItem } from './item-rules.ts'
import type { Responses } from './response.ts'
import { areSignalsNoted } from './signals.ts'

/** An item in its place on the paper. */
export type PaperQuestion = PublicItem & { points: number }

/** How far an attempt has come. Instants are UTC, ISO 8601. */
export type AttemptProgress = {
  responses: Responses
  flagged: string[]
  /** How far each conversation has come, by item: what comes next is told once it was answered. */
  paths: Record<string, PublicStep[]>
  /** Number of the last link of the chain. */
  sequence: number
  /** When the last answer was saved; null before the first. */
  savedAt: string | null
  /** Null without a time limit. */
  deadlineAt: string | null
  /** Whether more time was given since it was opened. */
  isExtended: boolean
  /** The server's time. */
  now: string
}

/** Everything the learner's browser gets to know of an attempt before it is handed in. */
export type AttemptView = {
  id: string
  exam: { slug: string; title: string }
  questions: PaperQuestion[]
  /** Null without a time limit. */
  deadlineAt: string | null
  /** Until when a device may deliver what was answered by then; null without a time limit. */
  lateUntil: string | null
  /** Whether signals are noted (signals.ts). */
  signals: boolean
  progress: AttemptProgress
}

type Chain = { attempt: Attempt; events: readonly AttemptEvent[] }

/** An attempt as its learner sees it while it is open; the paper in its order, in one language. */
export function attemptView(
  chain: Chain,
  exam: Pick<ExamManifest, 'slug' | 'title' | 'lateSyncMinutes'>,
  items: ReadonlyMap<string, Item>,
  locale: Locale,
  now: Date,
): AttemptView {
  const { id, paper } = chain.attempt
  const { responses } = attemptState(chain.events)
  const deadline = deadlineMs(chain.attempt)
  return {
    id,
    exam: { slug: exam.slug, title: inLocale(exam.title, locale) },
    questions: paper.items.map((place) => ({
      ...toPublicItem(items.get(place.hash)!, locale, place.options, responses[place.id]),
      points: place.points,
    })),
    deadlineAt: deadline === null ? null : new Date(deadline).toISOString(),
    lateUntil: deadline === null ? null : new Date(deadline + lateSyncMs(exam)).toISOString(),
    signals: areSignalsNoted(chain.events),
    progress: attemptProgress(chain, items, locale, now),
  }
}

/** What changes of an attempt while it is sat. */
export function attemptProgress(
  { attempt, events }: Chain,
  items: ReadonlyMap<string, Item>,
  locale: Locale,
  now: Date,
): AttemptProgress {
  const { responses, flagged, savedAt } = attemptState(events)
  return {
    responses,
    flagged: [...flagged],
    paths: pathsOf(attempt, items, locale, responses),
    sequence: attempt.last.sequence,
    savedAt,
    deadlineAt: attempt.deadlineAt?.toISOString() ?? null,
    isExtended: events.some(({ body }) => body.kind === 'extended'),
    now: now.toISOString(),
  }
}

function pathsOf(
  { paper }: Attempt,
  items: ReadonlyMap<string, Item>,
  locale: Locale,
  responses: Responses,
): AttemptProgress['paths'] {
  const paths: AttemptProgress['paths'] = {}
  for (const { id, hash, options } of paper.items) {
    const item = items.get(hash)!
    if (!isCommitted(item)) continue
    const shown = toPublicItem(item, locale, options, responses[id])
    if (shown.kind === 'scenario') paths[id] = shown.path
  }
  return paths
}
