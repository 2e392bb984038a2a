import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'

const wide = '[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF\\u2018-\\u201D\\u2026\\u2014]'
const between = new RegExp(`(?<=${wide})\\r?\\n(?=${wide})`, 'gu')
const endsWide = new RegExp(`${wide}$`, 'u')
const startsWide = new RegExp(`^${wide}`, 'u')

/**
 * Joins lines broken inside Chinese, in place: a browser shows a line break as a space, and Chinese
 * has none between its words.
 */
export function joinLines(node: Nodes): void {
  if (!('children' in node)) return
  node.children.forEach((child, index) => {
    if (child.type !== 'text') return joinLines(child)
    const before = toStringOf(node.children[index - 1])
    const after = toStringOf(node.children[index + 1])
    child.value = child.value.replace(between, '')
    if (
      /^\r?\n/.test(child.value) &&
      endsWide.test(before) &&
      startsWide.test(child.value.trimStart())
    )
      child.value = child.value.trimStart()
    if (
      /\r?\n$/.test(child.value) &&
      startsWide.test(after) &&
      endsWide.test(child.value.trimEnd())
    )
      child.value = child.value.trimEnd()
  })
}

function toStringOf(node: Nodes | undefined): string {
  return node ? toString(node) : ''
}
