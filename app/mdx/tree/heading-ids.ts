import type { Heading, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'

/**
 * The id of every heading of a lesson. It depends on the words only, Han kept, so that a link to it
 * survives an edit elsewhere; a second heading of the same words gets `-2`. The prefix keeps an
 * author's words from naming anything else on the page.
 */
export function headingIds(tree: Root): Map<Heading, string> {
  const ids = new Map<Heading, string>()
  const taken = new Set<string>()
  for (const node of tree.children) {
    if (node.type !== 'heading') continue
    const words = anchorOf(toString(node))
    let id = words
    for (let count = 2; taken.has(id); count++) id = `${words}-${count}`
    taken.add(id)
    ids.set(node, id)
  }
  return ids
}

/** The id that an author's link to `#words of the heading`, percent-encoded or not, means. */
export function anchorOfAddress(address: string): string {
  const words = address.slice(1)
  try {
    return anchorOf(decodeURIComponent(words))
  } catch {
    return anchorOf(words)
  }
}

function anchorOf(words: string): string {
  const kept = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  return `s-${kept.replace(/^-|-$/g, '') || 'section'}`
}
