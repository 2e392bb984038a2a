import { inLocale, type Locale, type LocalizedText } from '#app/domain/locale.ts'

/** A text for somebody who reads one language and is responsible for both. */
export type TextPair = {
  /** In the reader's language, or the one it exists in. */
  own: string
  /** In the other language; null where it exists in one only. */
  other: string | null
}

export function textPair(text: LocalizedText, locale: Locale): TextPair {
  const inBoth = text['zh-CN'] !== undefined && text.en !== undefined
  const other = locale === 'en' ? text['zh-CN'] : text.en
  return { own: inLocale(text, locale), other: inBoth ? (other ?? null) : null }
}
