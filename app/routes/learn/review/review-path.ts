/** Where one looks back at what was missed. */
export const reviewPath = '/learn/review'

/** The same with what is shown there; `more`: beyond the few of today. */
export function reviewAddress(
  more: boolean,
  fields: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ ...fields, ...(more && { more: '1' }) })
  return query.size > 0 ? `${reviewPath}?${query}` : reviewPath
}
