import type { AttemptEvent } from './attempt-event.ts'
import { isClosing } from './attempt.ts'
import { noSignals, withLink, type SignalTally } from './signals.ts'

/** How far somebody has come who sits an exam, as whoever keeps an eye on the room sees it. */
export type SitterProgress = {
  /** The last link that is in it. */
  sequence: number
  /** Items with an answer. */
  answered: ReadonlySet<string>
  /** When the last answer was saved; null before the first. */
  savedAt: string | null
  /** When the learner last did anything on the paper. */
  activeAt: string | null
  /** Until when it was extended; null when it was not. */
  extendedUntil: string | null
  hasEnded: boolean
  signals: SignalTally
}

/** Before the first link. */
export const noProgress: SitterProgress = {
  sequence: 0,
  answered: new Set(),
  savedAt: null,
  activeAt: null,
  extendedUntil: null,
  hasEnded: false,
  signals: noSignals,
}

/** The progress with the next link of the chain; what is told of a chain is made of its links alone. */
export function withNext(
  progress: SitterProgress,
  { sequence, at, body }: Pick<AttemptEvent, 'sequence' | 'at' | 'body'>,
): SitterProgress {
  const next = { ...progress, sequence, signals: withLink(progress.signals, body) }
  switch (body.kind) {
    case 'opened':
    case 'flagged':
      return { ...next, activeAt: at }
    case 'answered': {
      const isAnswered = body.choice.length > 0
      let { answered } = progress
      if (answered.has(body.item) !== isAnswered) {
        const others = [...answered].filter((item) => item !== body.item)
        answered = new Set(isAnswered ? [...others, body.item] : others)
      }
      return { ...next, answered, savedAt: at, activeAt: at }
    }
    case 'extended':
      return { ...next, extendedUntil: body.until }
    default:
      return isClosing(body) ? { ...next, hasEnded: true } : next
  }
}
