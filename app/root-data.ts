import { useRouteLoaderData } from '@remix-run/react'
import type { Role } from '#app/domain/identity/role.ts'
import type { Locale } from '#app/domain/locale.ts'
import type { Theme } from '#app/ui/theme.tsx'

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

/** What a route may say of itself: which paper stock it is printed on. */
export type PageHandle = { stock?: 'lesson' | 'ledger' }
