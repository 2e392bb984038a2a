import { hashOf } from '../evidence/canonical-json.ts'
import {
  answerGrading,
  gradedPlace,
  type GradingPolicy,
  type GradingStage,
} from './answer-grading.ts'
import type { AttemptEvent } from './attempt-event.ts'
import type { Paper } from './paper.ts'
import type { PaperScore } from './score.ts'
import type { Item } from '../catalog/item.ts'

/** How long an answer is kept for the grader who has it before them. */
export const HOLD_MS = 30 * 60_000

/** A prime: multiplying by what is not a multiple of it puts all places below it into another order. */
export const PLACES = 2_147_483_647

/** A written answer as the queue has it; `dropped`: a regrade gave everybody its points. */
export type QueuedAnswer = {
  item: string
  hash: string
  /** Names it in addresses; from it nobody finds out whose it is. */
  key: string
  /** By chance, below `PLACES`. */
  place: number
  stage: GradingStage | 'dropped'
  /** Through whose hands it has gone. */
  hands: { person: string; did: 'graded' | 'sent-back' }[]
}

/** The written answers of a closed attempt that a person has to grade or has graded; an empty answer needs nobody. */
export function queuedAnswers(
  attemptId: string,
  { paper, score, events }: { paper: Paper; score: PaperScore; events: readonly AttemptEvent[] },
  items: ReadonlyMap<string, Item>,
  policy: GradingPolicy,
): QueuedAnswer[] {
  return paper.items.flatMap(({ id, hash, points }, at): QueuedAnswer[] => {
    const place = gradedPlace({ id, points }, items.get(hash))
    if (!place) return []
    const { given, sentBack, stage } = answerGrading(events, place, policy)
    const isTouched = given.length > 0 || sentBack.length > 0
    const { awaits } = score.items[at]!
    if (!awaits && !isTouched) return []
    const by = (did: 'graded' | 'sent-back') => (one: { by: string }) => ({ person: one.by, did })
    return [
      {
        item: id,
        hash,
        ...nameOf(attemptId, id),
        stage: awaits || stage === 'settled' ? stage : 'dropped',
        hands: [...given.map(by('graded')), ...sentBack.map(by('sent-back'))],
      },
    ]
  })
}

function nameOf(attemptId: string, item: string): { key: string; place: number } {
  const hash = hashOf([attemptId, item])
  return { key: hash.slice(0, 20), place: Number.parseInt(hash.slice(20, 28), 16) % PLACES }
}

/** A grader's own order of all answers: the one at a place comes as `(place × times + plus) mod PLACES`. */
export type GraderOrder = { times: number; plus: number }

/**
 * The order for one grader at one exam, so that what is read first, or after a strong answer, is not the
 * same for all.
 */
export function graderOrder(grader: string, exam: string): GraderOrder {
  const hash = hashOf([grader, exam])
  const part = (at: number) => Number.parseInt(hash.slice(at, at + 8), 16)
  return { times: (part(0) % (PLACES - 1)) + 1, plus: part(8) % PLACES }
}

/** When an answer at a place comes in an order. */
export function turnOf(place: number, { times, plus }: GraderOrder): number {
  return Number((BigInt(place) * BigInt(times) + BigInt(plus)) % BigInt(PLACES))
}
