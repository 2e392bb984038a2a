import { Correction } from '#app/domain/assessment/correction.ts'
import { locales, type LocalizedText } from '#app/domain/locale.ts'

/** The correction that a form says, from its address or as it was posted; null when it says none. */
export function correctionFrom(fields: URLSearchParams | FormData): Correction | null {
  const one = (name: string) => String(fields.get(name) ?? '').slice(0, 200)
  const all = (name: string) => fields.getAll(name).map((value) => String(value).slice(0, 200))
  const said = {
    key: { as: 'key', key: all('key') },
    pairs: { as: 'pairs', pairs: all('pairs') },
    order: { as: 'order', order: all('order') },
    form: { as: 'form', blank: one('blank'), locale: one('locale'), form: one('form') },
    number: { as: 'number', value: one('value'), tolerance: one('tolerance') },
    dropped: { as: 'dropped' },
  }[one('as')]
  return Correction.safeParse(said).data ?? null
}

/** The fields of a correction, as `correctionFrom` reads them back. */
export function correctionFields(correction: Correction): [name: string, value: string][] {
  return Object.entries(correction).flatMap(([name, value]) =>
    [value].flat().map((part): [string, string] => [name, part]),
  )
}

/** The reason that a form gives, in each language as it was typed. */
export function reasonFrom(form: FormData): LocalizedText {
  const said = locales.map(
    (locale) => [locale, String(form.get(`reason-${locale}`) ?? '')] as const,
  )
  return Object.fromEntries(said.map(([locale, text]) => [locale, text.slice(0, 1000)]))
}
