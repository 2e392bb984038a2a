import { z } from 'zod'
import { Locale, locales, type LocalizedText } from '../locale.ts'
import { Pool } from './kinds/item-parts.ts'
import { Slug } from './slug.ts'

/** What a trainer chooses of an import, as typed: what does not do yet is kept and told. */
export const ImportSettings = z.object({
  /** The slug of the bank that the items join; empty: a new one. */
  into: z.string().max(80),
  /** Of a new bank: its id and its titles. */
  slug: z.string().max(80),
  titles: z.object({ 'zh-CN': z.string().max(200), en: z.string().max(200) }),
  /** What items that are new are for; those that are known keep their use. */
  pool: Pool,
  /** The language that the texts are in. */
  locale: Locale,
})
export type ImportSettings = z.infer<typeof ImportSettings>

/** What is wrong with the settings: which field, and how. */
export type SettingsProblem = {
  field: 'into' | 'slug' | 'title-zh' | 'title-en'
  what: 'missing' | 'malformed' | 'taken' | 'reserved' | 'gone'
}

/** Addresses beside those of banks. */
const RESERVED = ['import']

/** What keeps an import with these settings from being done; `banks` are the slugs that are taken. */
export function settingsProblems(
  { into, slug, titles }: ImportSettings,
  banks: ReadonlySet<string>,
): SettingsProblem[] {
  if (into !== '') return banks.has(into) ? [] : [{ field: 'into', what: 'gone' }]
  const wrong = slugProblem(slug, banks)
  const missing = (['zh-CN', 'en'] as const).filter((locale) => titles[locale].trim() === '')
  return [
    ...(wrong ? [{ field: 'slug' as const, what: wrong }] : []),
    ...missing.map((locale) => ({
      field: locale === 'en' ? ('title-en' as const) : ('title-zh' as const),
      what: 'missing' as const,
    })),
  ]
}

function slugProblem(slug: string, banks: ReadonlySet<string>): SettingsProblem['what'] | null {
  if (slug === '') return 'missing'
  if (!Slug.safeParse(slug).success) return 'malformed'
  if (RESERVED.includes(slug)) return 'reserved'
  return banks.has(slug) ? 'taken' : null
}

/** The titles of a new bank, trimmed, without those that are not given. */
export function titleOf({ titles }: ImportSettings): LocalizedText {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const title = titles[locale].trim()
      return title === '' ? [] : [[locale, title]]
    }),
  )
}
