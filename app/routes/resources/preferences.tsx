import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { Locale } from '#app/domain/locale.ts'
import { preferenceCookie } from '#app/session/preferences.server.ts'
import { themes } from '#app/ui/theme.tsx'

const Preferences = z.object({
  locale: Locale.optional().catch(undefined),
  theme: z.enum(themes).optional().catch(undefined),
  /** Where to go back to: a path of this site. */
  to: z
    .string()
    .regex(/^\/(?![/\\])/)
    .catch('/'),
})

/** Keeps the language or theme for this browser. Open to anybody: the sign-in page has the switch too. */
export async function action({ request }: ActionFunctionArgs) {
  const { locale, theme, to } = Preferences.parse(Object.fromEntries(await request.formData()))
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
