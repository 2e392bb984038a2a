import { z } from 'zod'
import { LocalizedText } from '../../locale.ts'
import { common, PartId, refuseRepeated } from './item-parts.ts'

/** What a grader looks at, and how many points of the rubric's own scale it can earn. */
export const Criterion = z.strictObject({
  id: PartId,
  text: LocalizedText,
  points: z.number().int().min(1).max(100),
  /** What some numbers of points look like, from few to many. */
  levels: z
    .array(z.strictObject({ points: z.number().int().min(0).max(100), text: LocalizedText }))
    .max(8)
    .optional(),
})
export type Criterion = z.infer<typeof Criterion>

/** What a written answer is graded by. */
export const Rubric = z.array(Criterion).min(1).max(12)
export type Rubric = z.infer<typeof Rubric>

const written = {
  ...common,
  /** An answer that earns all points. */
  model: LocalizedText.optional(),
  rubric: Rubric,
  /** Han characters and Latin words together; advice to the learner, never a reason to refuse. */
  length: z
    .strictObject({ min: z.number().int().min(1).optional(), max: z.number().int().max(5000) })
    .optional(),
}

function checkRubric({ rubric }: { rubric: Rubric }, context: z.RefinementCtx) {
  const ids = rubric.map(({ id }) => id)
  refuseRepeated(ids, ['rubric'], context, 'has a criterion id twice')
  for (const [at, { points, levels = [] }] of rubric.entries())
    if (levels.some((level) => level.points > points))
      context.addIssue({
        code: 'custom',
        path: ['rubric', at, 'levels'],
        message: 'has a level above the points of its criterion',
      })
}

/** 简答: a few sentences, graded by a person. */
export const ShortAnswer = z
  .strictObject({ ...written, kind: z.literal('short-answer') })
  .superRefine(checkRubric)

/** 论述: a text of some length, graded by a person. */
export const Essay = z
  .strictObject({ ...written, kind: z.literal('essay') })
  .superRefine(checkRubric)

/** What a rubric can give in all, on its own scale. */
export function rubricTotal(rubric: Rubric): number {
  return rubric.reduce((sum, { points }) => sum + points, 0)
}
