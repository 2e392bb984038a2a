import { Correction } from '#app/domain/assessment/correction.ts'

/** The correction that a form says, from its address or as it was posted; null when it says none. */
export function correctionFrom(fields: URLSearchParams | FormData): Correction | null {
  const one = (name: string) => String(fields.get(name) ?? '').slice(0, 200)
  const said = {
    key: { as: 'key', key: fields.getAll('key').map(String) },
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
