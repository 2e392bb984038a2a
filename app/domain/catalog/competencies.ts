import { z } from 'zod'
import { LocalizedText } from '../locale.ts'
import { Slug } from './slug.ts'

/** What items and courses measure. */
export const Competencies = z.array(z.strictObject({ id: Slug, name: LocalizedText }))
export type Competencies = z.infer<typeof Competencies>
