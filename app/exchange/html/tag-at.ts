/** A tag of HTML; `end` is the place behind it. */
export type Tag = { name: string; closes: boolean; attributes: string; end: number }

/**
 * The tag that begins at a `<`, if one does; an unclosed one is open-ended. A `>` within quotation marks
 * ends none, unless quotation marks are not to count.
 */
export function tagAt(html: string, open: number, quotes = true): Tag | 'text' | 'open-ended' {
  const start = /<(\/?)([a-z][a-z0-9:-]{0,20})/iy
  start.lastIndex = open
  const found = start.exec(html)
  if (!found) return 'text'
  let quote = ''
  for (let i = start.lastIndex; i < html.length; i++) {
    const one = html[i]!
    if (quote !== '') {
      if (one === quote) quote = ''
    } else if (quotes && (one === '"' || one === "'")) quote = one
    else if (one === '>') {
      const attributes = html.slice(start.lastIndex, i)
      return { name: found[2]!.toLowerCase(), closes: found[1] === '/', attributes, end: i + 1 }
    }
  }
  return 'open-ended'
}
