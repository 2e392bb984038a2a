import { Locale } from '#app/domain/locale.ts'

/** The language that an export is asked in: the one in the address, or the reader's, or the bank's only one. */
export function askedLanguage(
  request: Request,
  languages: readonly Locale[],
  reader: Locale,
): Locale {
  const asked = Locale.safeParse(new URL(request.url).searchParams.get('lang')).data ?? reader
  return languages.includes(asked) ? asked : languages[0]!
}
