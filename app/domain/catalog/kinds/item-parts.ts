import { z } from 'zod'
import { LocalizedText } from '../../locale.ts'
import { Slug } from '../slug.ts'

/** Practice items may be shown with their key; exam items never before hand-in. */
export const Pool = z.enum(['practice', 'exam'])
export type Pool = z.infer<typeof Pool>

export const Difficulty = z.enum(['easy', 'medium', 'hard'])
export type Difficulty = z.infer<typeof Difficulty>

/** What every item says of itself, whatever its kind. */
export const common = {
  id: Slug,
  pool: Pool,
  stem: LocalizedText,
  competency: Slug.optional(),
  difficulty: Difficulty.optional(),
  /** An objective of the course of `lesson`. */
  objective: Slug.optional(),
  /** `course/lesson`: the lesson that teaches it. */
  lesson: z.string().optional(),
}

/** The id of a part of an item: an option, a blank, a step. */
export const PartId = z
  .string()
  .regex(/^[a-z0-9]{1,8}$/, 'must be 1 to 8 lower-case letters or digits')

export const Option = z.strictObject({
  id: PartId,
  text: LocalizedText,
  /** Why choosing this is right or wrong, said to somebody who chose it. */
  why: LocalizedText.optional(),
})
export type Option = z.infer<typeof Option>

/** Why the key is right, for kinds whose parts have no reason each. */
export const rationale = LocalizedText.optional()

/** Parts that earn a share each, rounded down together, or nothing unless all are right. */
export const PartScoring = z.enum(['per-part', 'all-or-nothing'])
export type PartScoring = z.infer<typeof PartScoring>

/** Adds an issue for every id that stands twice, and says under which field. */
export function refuseRepeated(
  ids: readonly string[],
  path: PropertyKey[],
  context: z.RefinementCtx,
  message = 'has an option id twice',
): void {
  if (new Set(ids).size < ids.length) context.addIssue({ code: 'custom', path, message })
}
