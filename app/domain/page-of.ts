/** A page of a long list: which of how many, and which entries stand on it, from 1. */
export type PageOf = { page: number; pages: number; from: number; to: number }

/** The page that an address or a form asks for; what is no page of any list is the first. */
export function askedPage(asked: unknown): number {
  return typeof asked === 'string' && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1
}

/** A page of a list of so many entries, so many on each; beyond the last it is the last. */
export function pageOf(asked: number, entries: number, size: number): PageOf {
  const pages = Math.max(1, Math.ceil(entries / size))
  const page = Math.min(asked, pages)
  return { page, pages, from: (page - 1) * size + 1, to: Math.min(entries, page * size) }
}
