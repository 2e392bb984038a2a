import type { MetaFunction } from '@remix-run/react'
import type { Locale } from '#app/domain/locale.ts'
import { commonMessages } from '#app/i18n/common.ts'
import type { RootData } from '#app/root-data.ts'

/** The title of a page in its reader's language, with the product's name behind it. */
export function pageMeta<Loaded>(
  title: (locale: Locale, loaded: Loaded | undefined) => string | undefined,
): MetaFunction {
  return ({ data, matches }) => {
    const root = matches.find(({ id }) => id === 'root')?.data as RootData | undefined
    const locale = root?.locale ?? 'zh-CN'
    const words = [title(locale, data as Loaded | undefined), commonMessages[locale].product]
    return [{ title: words.filter(Boolean).join(' · ') }]
  }
}
