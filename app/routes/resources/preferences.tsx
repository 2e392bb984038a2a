import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { Locale } from '#app/domain/locale.ts'
import { Theme } from '#app/domain/theme.ts'
import { ownPath } from '#app/session/own-path.ts'
import { preferenceCookie } from '#app/session/preferences.server.ts'
import { readForm } from '#app/session/form.server.ts'

const Preferences = z.object({
  locale: Locale.optional().catch(undefined),
  theme: Theme.optional().catch(undefined),
  to: z.unknown().optional().transform(ownPath),
})

/** Keeps the language or theme for this browser. Open to anybody: the sign-in page has the switch too. */
export async function action({ request }: ActionFunctionArgs) {
  const { locale, theme, to } = Preferences.parse(Object.fromEntries(await readForm(request)))
  const headers = new Headers()
  if (locale) headers.append('Set-Cookie', preferenceCookie('locale', locale))
  if (theme) headers.append('Set-Cookie', preferenceCookie('theme', theme))
  return redirect(withoutLanguage(to), { headers })
}

/** The choice just made outlasts a language that the address asked for. */
function withoutLanguage(to: string): string {
  const address = new URL(to, 'http://here')
  address.searchParams.delete('lang')
  return address.pathname + address.search
}
