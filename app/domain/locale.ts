import { z } from 'zod'

/** The two languages of the interface, of every lesson and of every item. */
export const Locale = z.enum(['zh-CN', 'en'])
export type Locale = z.infer<typeof Locale>
export const locales = Locale.options

/** A text in the languages it exists in; content in both has both. */
export const LocalizedText = z
  .strictObject({
    'zh-CN': z.string().trim().min(1).optional(),
    en: z.string().trim().min(1).optional(),
  })
  .refine((text) => text['zh-CN'] ?? text.en, 'needs a text in zh-CN or en')
export type LocalizedText = z.infer<typeof LocalizedText>

/** The text in the wanted language, or in the one it exists in. */
export function inLocale(text: LocalizedText, locale: Locale): string {
  return text[locale] ?? text['zh-CN'] ?? text.en ?? ''
}

/** Parts with their texts in a language. */
export function textsIn(
  parts: readonly { id: string; text: LocalizedText }[],
  locale: Locale,
): { id: string; text: string }[] {
  return parts.map(({ id, text }) => ({ id, text: inLocale(text, locale) }))
}
