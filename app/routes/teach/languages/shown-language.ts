import { Locale } from '#app/domain/locale.ts'

/** The language that an address asks a narrow page to show (`?in=`), else the reader's own. */
export function shownLanguage(request: Request, own: Locale): Locale {
  return Locale.safeParse(new URL(request.url).searchParams.get('in')).data ?? own
}
