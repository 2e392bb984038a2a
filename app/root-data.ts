import { useRouteLoaderData } from '@remix-run/react'
import type { Role } from '#app/domain/identity/role.ts'
import type { Locale } from '#app/domain/locale.ts'
import { commonMessages } from '#app/i18n/common.ts'
import type { Theme } from '#app/domain/theme.ts'

/** What every page knows: who reads it, in which language, theme and time zone. */
export type RootData = {
  locale: Locale
  theme: Theme
  viewer: { name: string; number: string; roles: Role[] } | null
  timeZone: string
  requestId: string
}

/** The root loader's answer; undefined where that loader itself failed. */
export function useRootData(): RootData | undefined {
  return useRouteLoaderData<RootData>('root') as RootData | undefined
}

/** The title of a page in its reader's language, for the `meta` of its route; empty for the name alone. */
export function pageTitle(
  matches: readonly { id: string; data?: unknown }[],
  title: (locale: Locale) => string,
): [{ title: string }] {
  const root = matches.find(({ id }) => id === 'root')?.data as RootData | undefined
  const locale = root?.locale ?? 'zh-CN'
  return [{ title: [title(locale), commonMessages[locale].product].filter(Boolean).join(' · ') }]
}

/** What a route may say of itself: which paper stock it is printed on. */
export type PageHandle = { stock?: 'lesson' | 'ledger' }
