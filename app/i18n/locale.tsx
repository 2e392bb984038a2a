import { createContext, useContext } from 'react'
import type { Locale } from '#app/domain/locale.ts'

const LocaleContext = createContext<Locale>('zh-CN')

/** Sets the language of the parts below it. */
export const LocaleProvider = LocaleContext.Provider

/** The language of the page. */
export function useLocale(): Locale {
  return useContext(LocaleContext)
}

const TimeZoneContext = createContext('Asia/Shanghai')

/** Sets the time zone in which the parts below it show instants: the company's. */
export const TimeZoneProvider = TimeZoneContext.Provider

/** The company's time zone. */
export function useTimeZone(): string {
  return useContext(TimeZoneContext)
}

/** The sentences of one area in the page's language. */
export function useMessages<Messages>(area: Record<Locale, Messages>): Messages {
  return area[useLocale()]
}
