import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { getExamRevision } from '#app/data/catalog.server.ts'
import { findPerson } from '#app/data/people.server.ts'
import { listSignalTallies } from '#app/data/sitters.server.ts'
import type { AttemptEvent } from '#app/domain/assessment/attempt-event.ts'
import {
  MOST_SIGNALS,
  tallySignals,
  usualSignals,
  type UsualSignals,
} from '#app/domain/assessment/signals.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import { signalLine, type SignalLine } from './sitting-view.server.ts'

/** One step of an attempt as it is told. `place` is the question's, from 1. */
export type RecordStep = {
  /** Of the chain's links; of answers saved one after another, the last. */
  sequence: number
  /** Instant, UTC: as the device said, or else when it arrived. */
  at: string
  place: number | null
  late: boolean
} & (
  | { kind: 'opened'; declared: boolean }
  | { kind: 'answered'; saved: number }
  | { kind: 'cleared' | 'marked' | 'unmarked' | 'left' | 'sent-back' }
  | { kind: 'returned'; seconds: number }
  | { kind: 'pasted'; characters: number }
  | { kind: 'moved'; address: number }
  | { kind: 'extended'; until: string; by: string; reason: string }
  | {
      kind: 'submitted' | 'expired' | 'graded' | 'grading-corrected' | 'regraded'
      earned: number
      total: number
    }
)

/** An attempt with everything that is recorded of its course, and what of it is usual. */
export type RecordView = {
  title: string
  number: number
  person: { name: string; number: string }
  signals: SignalLine
  /** The question of the longest absence. */
  longestPlace: number | null
  usual: UsualSignals | null
  /** How many signals of an attempt are kept. */
  most: number
  steps: RecordStep[]
}

/** The record of an attempt at an exam; null when there is none. */
export async function findRecordView(
  examSlug: string,
  attemptId: string,
  locale: Locale,
): Promise<RecordView | null> {
  const found = await findAttemptWithEvents(attemptId)
  if (found?.attempt.examSlug !== examSlug) return null
  const { attempt, events } = found
  const { manifest } = await getExamRevision(attempt.examHash)
  const { name, number } = (await findPerson(attempt.personId))!
  const placeOf = (item: string | null | undefined) => {
    const at = attempt.paper.items.findIndex(({ id }) => id === item)
    return at < 0 ? null : at + 1
  }
  const tally = tallySignals(events)
  return {
    title: inLocale(manifest.title, locale),
    number: attempt.number,
    person: { name, number },
    signals: signalLine(tally),
    longestPlace: placeOf(tally.longest?.item),
    usual: tally.noted ? usualSignals(await listSignalTallies(examSlug, attemptId)) : null,
    most: MOST_SIGNALS,
    steps: await withNames(stepsOf(events, placeOf)),
  }
}

/** Who gave more time, by name. */
async function withNames(steps: readonly RecordStep[]): Promise<RecordStep[]> {
  const named = steps.map(async (step) => {
    if (step.kind !== 'extended') return step
    return { ...step, by: (await findPerson(step.by))?.name ?? '' }
  })
  return Promise.all(named)
}

type PlaceOf = (item: string | undefined) => number | null

function stepsOf(events: readonly AttemptEvent[], placeOf: PlaceOf): RecordStep[] {
  const steps: RecordStep[] = []
  // As it happened: what a device sent late stands where it was made.
  const made = events.map((event) => stepOf(event, placeOf))
  for (const step of made.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))) {
    const before = steps.at(-1)
    const goesOn =
      step.kind === 'answered' && before?.kind === 'answered' && step.place === before.place
    if (goesOn) steps[steps.length - 1] = { ...step, saved: before.saved + 1 }
    else steps.push(step)
  }
  return steps
}

function stepOf({ sequence, at, body }: AttemptEvent, placeOf: PlaceOf): RecordStep {
  const common = {
    sequence,
    at: ('given' in body && body.given) || at,
    place: 'item' in body ? placeOf(body.item) : null,
    late: 'late' in body && body.late === true,
  }
  switch (body.kind) {
    case 'opened':
      return { ...common, kind: 'opened', declared: body.honour !== undefined }
    case 'answered':
      return body.choice.length > 0
        ? { ...common, kind: 'answered', saved: 1 }
        : { ...common, kind: 'cleared' }
    case 'flagged':
      return { ...common, kind: body.on ? 'marked' : 'unmarked' }
    case 'left':
    case 'sent-back':
      return { ...common, kind: body.kind }
    case 'returned':
      return { ...common, kind: 'returned', seconds: body.seconds }
    case 'pasted':
      return { ...common, kind: 'pasted', characters: body.characters }
    case 'moved':
      return { ...common, kind: 'moved', address: body.address }
    case 'extended':
      return { ...common, kind: 'extended', until: body.until, by: body.by, reason: body.reason }
    default: {
      const { kind, earned, total } = body
      return { ...common, kind, earned, total }
    }
  }
}
