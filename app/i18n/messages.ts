import type { Locale } from '#app/domain/locale.ts'

/**
 * One area's sentences in both languages. The English must have every key of the Chinese, with the
 * same arguments: a missing or misspelt one does not compile.
 */
export function defineMessages<Messages extends Record<string, Message>>(
  zh: Messages,
  en: { [Key in keyof NoInfer<Messages>]: Translated<Messages[Key]> },
): Record<Locale, Messages> {
  return { 'zh-CN': zh, en: en as unknown as Messages }
}

type Message = string | ((...values: never[]) => string)
type Translated<M extends Message> = M extends (...values: infer Values) => string
  ? (...values: Values) => string
  : string

/** The other of the two languages. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'zh-CN' : 'en'
}
