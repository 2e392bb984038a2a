import { z } from 'zod'
import { Locale, LocalizedText } from '../locale.ts'
import { Pool } from './kinds/item-parts.ts'
import { Slug } from './slug.ts'

/** A bank revision: which item revisions belong to it. */
export const BankManifest = z.strictObject({
  slug: Slug,
  title: LocalizedText,
  languages: z.array(Locale).min(1),
  items: z.array(z.strictObject({ id: Slug, hash: z.string(), pool: Pool })),
})
export type BankManifest = z.infer<typeof BankManifest>

/** Where a revision of a bank was made: published from the content folder, or imported in the browser. */
export const BankOrigin = z.enum(['folder', 'import'])
export type BankOrigin = z.infer<typeof BankOrigin>
