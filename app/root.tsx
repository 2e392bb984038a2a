import { data, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  type MetaFunction,
  type ShouldRevalidateFunction,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { OwnAreaShell } from '#app/area-shell.tsx'
import { LocaleProvider, TimeZoneProvider } from '#app/i18n/locale.tsx'
import { commonMessages } from '#app/i18n/common.ts'
import { ProblemPage, problemKindOf } from '#app/problem-page.tsx'
import { pageTitle, useRootData, type PageHandle, type RootData } from '#app/root-data.ts'
import { useNonce } from '#app/session/nonce.tsx'
import {
  askedLocale,
  findLocale,
  findTheme,
  preferenceCookie,
} from '#app/session/preferences.server.ts'
import { findViewer } from '#app/session/viewer.server.ts'
import { settings } from '#app/settings.server.ts'
import styles from '#app/ui/app.css?url'
import { useLightLinks } from '#app/ui/light-link.tsx'
import { ThemeProvider } from '#app/ui/theme.tsx'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/icon-180.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

export const meta: MetaFunction = ({ matches, error }) =>
  pageTitle(matches, (locale) => (error ? commonMessages[locale][problemKindOf(error)] : ''))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await findViewer({ request, context })
  const root: RootData = {
    locale: findLocale(request, viewer?.locale),
    theme: findTheme(request),
    viewer: viewer && { name: viewer.name, number: viewer.number, roles: viewer.roles },
    timeZone: settings().timeZone,
    requestId: context.requestId,
  }
  const asked = askedLocale(request)
  return data(root, asked && { headers: { 'Set-Cookie': preferenceCookie('locale', asked) } })
}

/** What the root loader says changes with a preference, with signing in or out, and with `?lang=`. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, currentUrl, nextUrl }) =>
  /^\/(resources\/preferences|account)\b/.test(formAction ?? '') ||
  (nextUrl.searchParams.has('lang') &&
    nextUrl.searchParams.get('lang') !== currentUrl.searchParams.get('lang'))

/** Where the root loader itself failed. */
const rootDefaults = { locale: 'zh-CN', theme: 'system', timeZone: 'UTC' } as const

export function Layout({ children }: { children: ReactNode }) {
  useLightLinks()
  const nonce = useNonce()
  const { locale, theme, timeZone } = useRootData() ?? rootDefaults
  const stocks = useMatches().map(({ handle }) => (handle as PageHandle | undefined)?.stock)
  return (
    <html
      lang={locale}
      data-theme={theme === 'system' ? undefined : theme}
      data-stock={stocks.findLast(Boolean) ?? 'lesson'}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleProvider value={locale}>
          <TimeZoneProvider value={timeZone}>
            <ThemeProvider value={theme}>{children}</ThemeProvider>
          </TimeZoneProvider>
        </LocaleProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  return (
    <OwnAreaShell>
      <ProblemPage />
    </OwnAreaShell>
  )
}
