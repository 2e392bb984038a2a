import { z } from 'zod'

/** Lower-case ASCII words joined by hyphens. Slugs are ids: once published they never change. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens')
  .max(80)
