import { listSitters } from '#app/data/sitters.server.ts'
import { MOST_SIGNALS, type SignalTally } from '#app/domain/assessment/signals.ts'

const DAY_MS = 86_400_000

/** Signals as one line tells them. */
export type SignalLine = Omit<SignalTally, 'devices' | 'kept'> & {
  devices: number
  /** There may have been more than are kept. */
  full: boolean
}

/** One line of the exam room. Instants are UTC, ISO 8601. */
export type SitterLine = {
  id: string
  number: string
  name: string
  startedAt: string
  /** Null without a time limit. */
  deadlineAt: string | null
  isExtended: boolean
  answered: number
  items: number
  /** When the last answer was saved; null before the first. */
  savedAt: string | null
  /** Seconds since anything was done on the paper; null for who has finished. */
  idle: number | null
  signals: SignalLine
  result: { earned: number; total: number; passed: boolean; awaiting: number } | null
}

/** Who is sitting an exam now, and who has finished within a day; those who sit come first. */
export async function sittingLines(examSlug: string, now: Date): Promise<SitterLine[]> {
  const sitters = await listSitters(examSlug, new Date(now.getTime() - DAY_MS))
  const lines = sitters.map(({ id, person, openedAt, deadlineAt, items, progress, score }) => {
    const active = Date.parse(progress.activeAt ?? openedAt.toISOString())
    return {
      id,
      ...person,
      startedAt: openedAt.toISOString(),
      deadlineAt: progress.extendedUntil ?? deadlineAt?.toISOString() ?? null,
      isExtended: progress.extendedUntil !== null,
      answered: progress.answered.size,
      items,
      savedAt: progress.savedAt,
      idle: score ? null : Math.max(0, (now.getTime() - active) / 1000),
      signals: signalLine(progress.signals),
      result: score,
    }
  })
  return [...lines.filter(({ result }) => !result), ...lines.filter(({ result }) => result)]
}

/** A tally as it is told: how many browsers, not which. */
export function signalLine({ kept, devices, ...tally }: SignalTally): SignalLine {
  return { ...tally, devices: devices.length, full: kept >= MOST_SIGNALS }
}
