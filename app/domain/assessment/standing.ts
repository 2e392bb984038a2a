import type { Item } from '../catalog/item.ts'
import {
  answerGrading,
  gradedPlace,
  isAboutGrading,
  type AnswerGrading,
  type GradingPolicy,
} from './answer-grading.ts'
import { attemptState, isClosing } from './attempt.ts'
import type { AttemptEvent } from './attempt-event.ts'
import type { Paper } from './paper.ts'
import type { Regrade } from './regrade.ts'
import type { Marks } from './response.ts'
import { scorePaper, type PaperScore } from './score.ts'

/** What an attempt came to at a link of its chain. */
export type Standing = { event: AttemptEvent; score: PaperScore }

/** How a closed attempt was scored: each standing, the score at the end of its chain, how its answers were graded. */
export type Scoring = {
  standings: Standing[]
  score: PaperScore
  /** By item, of those that a grader has looked at. */
  gradings: Readonly<Record<string, AnswerGrading>>
}

/** What decides about a score besides the paper and its chain. */
export type ScoringBasis = {
  exam: GradingPolicy
  items: ReadonlyMap<string, Item>
  /** The regrades of the exam so far. */
  regrades: readonly Regrade[]
}

/**
 * What an attempt came to when it was closed, when its last written answer was settled, at each
 * correction of a grading since, and at each regrade, in the order of its chain; the last is how it
 * stands. Empty while it is open. Of several regrades of one item revision the last counts. Unless it may
 * lower scores, a regrade by which the attempt would lose leaves it as it stood; so does one that is not
 * among `regrades`, which is for replay to name.
 */
export function standings(
  paper: Paper,
  events: readonly AttemptEvent[],
  basis: ScoringBasis,
): Standing[] {
  return scoringOf(paper, events, basis)?.standings ?? []
}

/** How a closed attempt was scored, link by link; null while it is open. */
export function scoringOf(
  paper: Paper,
  events: readonly AttemptEvent[],
  { exam, items, regrades }: ScoringBasis,
): Scoring | null {
  const closed = events.findIndex(({ body }) => isClosing(body))
  const closing = events[closed]
  if (!closing) return null
  const { responses } = attemptState(events.slice(0, closed))
  const known = new Map(regrades.map((regrade) => [regrade.hash, regrade]))
  const marks: Record<string, Marks> = {}
  const gradings: Record<string, AnswerGrading> = {}
  const places = new Map(paper.items.map((place) => [place.id, place]))
  let instead: ReadonlyMap<string, Item | 'dropped'> = new Map()
  const scored = (by = instead) => scorePaper(paper, items, responses, marks, by)

  let score = scored()
  const found: Standing[] = [{ event: closing, score }]
  for (const event of events.slice(closed + 1)) {
    const { body } = event
    const before = score
    if (isAboutGrading(body)) {
      const asked = places.get(body.item)
      const place = asked && gradedPlace(asked, items.get(asked.hash))
      if (!place) continue // none of the paper's written answers: for replay to name
      const upTo = events.slice(closed + 1, events.indexOf(event) + 1)
      const grading = answerGrading(upTo, place, exam)
      gradings[body.item] = grading
      if (grading.settled) marks[body.item] = grading.settled.marks
      score = scored()
      const wasLast = before.awaiting > 0 && score.awaiting === 0
      const wasPutRight = before.awaiting === 0 && body.kind === 'grading-corrected'
      if (wasLast || wasPutRight) found.push({ event, score })
    }
    if (body.kind !== 'regraded') continue
    const regrade = known.get(body.regrade)
    const { revision, change } = regrade?.statement ?? {}
    const put = regrade ? new Map([...instead, [revision!, regrade.instead]]) : instead
    const after = scored(put)
    const stays = after.earned < before.earned && !change?.mayFall
    if (!stays) {
      instead = put
      score = after
    }
    found.push({ event, score })
  }
  return { standings: found, score, gradings }
}

/** Item revisions as the last regrade in a chain puts them right, for showing what is right; a dropped one stays. */
export function correctedItems(
  items: ReadonlyMap<string, Item>,
  events: readonly AttemptEvent[],
  regrades: readonly Regrade[],
): Map<string, Item> {
  const corrected = new Map(items)
  for (const { body } of events) {
    if (body.kind !== 'regraded') continue
    const regrade = regrades.find(({ hash }) => hash === body.regrade)
    if (!regrade) continue
    const { revision } = regrade.statement
    const item = regrade.instead === 'dropped' ? items.get(revision) : regrade.instead
    if (item) corrected.set(revision, item)
  }
  return corrected
}
