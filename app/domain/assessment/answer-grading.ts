import type { ExamManifest } from '../catalog/exam.ts'
import type { Item } from '../catalog/item.ts'
import { rubricTotal, type Rubric } from '../catalog/kinds/written.ts'
import type { AttemptEvent, AttemptEventBody } from './attempt-event.ts'
import type { Marks } from './response.ts'
import type { SendBackReason } from './send-back-reason.ts'

/** Whose turn it is: so many graders have looked, and `settled` when no more is to be given. */
const gradingStages = ['first', 'second', 'third', 'settled'] as const
export type GradingStage = (typeof gradingStages)[number]

export type GivenGrading = { by: string; marks: Marks; comment: string }
export type SentBack = { by: string; reason: SendBackReason; note: string }
export type GradingCorrection = {
  by: string
  as: 'own' | 'chief'
  at: string
  reason: string
  before: Marks
}

/** How far the grading of one written answer has come, as its links say. */
export type AnswerGrading = {
  stage: GradingStage
  /** Each grader's own, in the order in which they came. */
  given: readonly GivenGrading[]
  sentBack: readonly SentBack[]
  /** What counts, and what the learner reads; null until it is settled. */
  settled: { marks: Marks; comment: string } | null
  /** What was put right after it was settled. */
  corrections: readonly GradingCorrection[]
}

/** What an exam asks of graders. */
export type GradingPolicy = Pick<ExamManifest, 'secondGrader'>

/** A written answer on a paper: what it is worth, and by what it is graded. */
export type GradedPlace = { id: string; points: number; rubric: Rubric }

/** A place of a paper that people grade; null where the item is of another kind. */
export function gradedPlace(
  { id, points }: { id: string; points: number },
  item: Item | undefined,
): GradedPlace | null {
  return item && 'rubric' in item ? { id, points, rubric: item.rubric } : null
}

/**
 * Reads the grading of an answer off its links. One grader settles it, unless the exam asks for two: then
 * the mean of both does, where they agree, and otherwise the third. A correction replaces what counts; one
 * made while no other has graded replaces what was given.
 */
export function answerGrading(
  events: readonly Pick<AttemptEvent, 'at' | 'body'>[],
  place: GradedPlace,
  policy: GradingPolicy,
): AnswerGrading {
  const given: GivenGrading[] = []
  const sentBack: SentBack[] = []
  const corrections: GradingCorrection[] = []
  let settled: AnswerGrading['settled'] = null
  for (const { at, body } of events) {
    if (!isAboutGrading(body) || body.item !== place.id) continue
    const { by } = body
    if (body.kind === 'sent-back') {
      sentBack.push({ by, reason: body.reason, note: body.note })
      continue
    }
    const { marks, comment } = body
    if (body.kind === 'graded') {
      given.push({ by, marks, comment })
      settled ??= settle(given, place, policy)
    } else if (settled) {
      const { as, reason } = body
      corrections.push({ by, as, at, reason, before: settled.marks })
      settled = { marks, comment }
    } else given.splice(0, 1, { by, marks, comment })
  }
  return { stage: stageOf(given.length, settled), given, sentBack, settled, corrections }
}

function stageOf(given: number, settled: AnswerGrading['settled']): GradingStage {
  return settled ? 'settled' : gradingStages[Math.min(given, 2)]!
}

function settle(
  given: readonly GivenGrading[],
  place: GradedPlace,
  { secondGrader }: GradingPolicy,
): AnswerGrading['settled'] {
  const last = given.at(-1)!
  if (!secondGrader || given.length > 2) return { marks: last.marks, comment: last.comment }
  const [one, other] = given
  if (!one || !other || !agree(one.marks, other.marks, place, secondGrader.tolerance)) return null
  const comments = new Set([one.comment, other.comment].filter(Boolean))
  const comment = [...comments].join('\n\n')
  return { marks: meanMarks(one.marks, other.marks, place.rubric), comment }
}

/** Whether two gradings are at most so many points of the paper apart, before anything is rounded. */
export function agree(
  one: Marks,
  other: Marks,
  { points, rubric }: GradedPlace,
  tolerance: number,
): boolean {
  const sum = (marks: Marks) => rubric.reduce((total, { id }) => total + (marks[id] ?? 0), 0)
  return Math.abs(sum(one) - sum(other)) * points <= tolerance * rubricTotal(rubric)
}

/** The mean of two gradings for each criterion, halves rounded up: marks stay whole, for the learner. */
export function meanMarks(one: Marks, other: Marks, rubric: Rubric): Marks {
  return Object.fromEntries(
    rubric.map(({ id }) => [id, Math.ceil(((one[id] ?? 0) + (other[id] ?? 0)) / 2)]),
  )
}

/** Whether somebody may grade an answer: it waits, and they have neither graded it nor given it back. */
export function mayGrade({ stage, given, sentBack }: AnswerGrading, person: string): boolean {
  return stage !== 'settled' && ![...given, ...sentBack].some(({ by }) => by === person)
}

/**
 * By what right somebody may put a grading right. A chief grader any that is settled. Others their own: one
 * that settled the answer alone, or that no other grader has followed yet; not what two agreed on, and not
 * after a chief. Null: they may not.
 */
export function correctionRight(
  { stage, given, corrections }: AnswerGrading,
  person: string,
  isChief: boolean,
): 'own' | 'chief' | null {
  const isAlone = stage === 'settled' ? given.length !== 2 : given.length === 1
  const isUntouched = corrections.every(({ as }) => as === 'own')
  if (isAlone && isUntouched && given.at(-1)?.by === person) return 'own'
  return isChief && stage === 'settled' ? 'chief' : null
}

/** What a link says about the grading of one answer. */
export type GradingBody = Extract<
  AttemptEventBody,
  { kind: 'graded' | 'sent-back' | 'grading-corrected' }
>

/** Whether an event is about the grading of a written answer: given, given back, or corrected. */
export function isAboutGrading(body: AttemptEventBody): body is GradingBody {
  return body.kind === 'graded' || body.kind === 'sent-back' || body.kind === 'grading-corrected'
}

/** Whether a link may follow on a grading as it stood: who it is by, and marks that fit the rubric. */
export function mayFollow(
  grading: AnswerGrading,
  body: GradingBody,
  { rubric }: GradedPlace,
): boolean {
  if (body.kind === 'sent-back') return mayGrade(grading, body.by)
  if (!areFit(body.marks, rubric)) return false
  if (body.kind === 'graded') return mayGrade(grading, body.by)
  return correctionRight(grading, body.by, body.as === 'chief') === body.as
}

/** Whether marks are what a rubric asks for: a whole number for every criterion, none above what it gives. */
export function areFit(marks: Marks, rubric: Rubric): boolean {
  const given = Object.keys(marks)
  return (
    given.length === rubric.length &&
    rubric.every(({ id, points }) => {
      const mark = marks[id]
      return Number.isInteger(mark) && mark! >= 0 && mark! <= points
    })
  )
}
