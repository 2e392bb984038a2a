import { z } from 'zod'

/** One place on a paper: the item revision, the order of its options, what it is worth. */
export const PaperItem = z.strictObject({
  id: z.string(),
  hash: z.string(),
  options: z.array(z.string()),
  points: z.number().int().min(1),
  /** The section it counts in; on papers of exams that have none, not said. */
  section: z.string().optional(),
})
export type PaperItem = z.infer<typeof PaperItem>

/**
 * A frozen paper: what one attempt asks. It names item revisions by hash, so nothing edited later
 * can change what was asked or how it is scored.
 */
export const Paper = z.strictObject({ exam: z.string(), items: z.array(PaperItem).min(1) })
export type Paper = z.infer<typeof Paper>
