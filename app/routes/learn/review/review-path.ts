/** Where one looks back at what was missed. */
export const reviewPath = '/learn/review'

/** The same with what is shown there; `more`: beyond the few of today. */
export function reviewAddress(more: boolean, fields: [name: string, value: string][] = []): string {
  const query = new URLSearchParams(more ? [...fields, ['more', '1']] : fields)
  return query.size > 0 ? `${reviewPath}?${query}` : reviewPath
}
