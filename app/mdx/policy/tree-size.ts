import type { Nodes, Root } from 'mdast'
import { finding, type Finding } from '#app/mdx/finding.ts'
import { mostNesting, mostNodes } from '#app/mdx/limits.ts'
import { placeOf } from '#app/mdx/tree/place.ts'

/** Whether a tree is small enough to be walked; works without recursion, whatever its depth. */
export function checkSize(tree: Root): Finding[] {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }]
  let count = 0
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    count += 1
    if (count > mostNodes) return [finding(placeOf(node), 'too-many-parts', mostNodes)]
    if (depth > mostNesting) return [finding(placeOf(node), 'nesting-too-deep', mostNesting)]
    if (!('children' in node)) continue
    const nests = !['root', 'list', 'paragraph'].includes(node.type)
    for (const child of node.children) open.push({ node: child, depth: depth + Number(nests) })
  }
  return []
}
