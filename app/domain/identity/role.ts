import { z } from 'zod'

/** What somebody may do: take courses, make them, answer for the records, run the system. */
export const Role = z.enum(
  ['learner', 'trainer', 'hr', 'admin'],
  'must be learner, trainer, hr or admin; several with commas between them',
)
export type Role = z.infer<typeof Role>

/** Roles as stored, comma-separated; unknown words are refused. */
export function parseRoles(text: string): Role[] {
  return text
    .split(',')
    .filter(Boolean)
    .map((word) => Role.parse(word))
}
