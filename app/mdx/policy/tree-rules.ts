import type { Heading, Nodes, Root } from 'mdast'
import {
  blockContent,
  holdersOf,
  isBlockName,
  lessonBlocks,
  type BlockName,
} from '#app/mdx/tree/block.ts'
import { checkProps, findProps, type BlockNode } from '#app/mdx/tree/block-props.ts'
import { checkComposition } from './block-rules.ts'
import { finding, type Finding } from '#app/mdx/finding.ts'
import { anchorOfAddress, headingIds } from '#app/mdx/tree/heading-ids.ts'
import { checkMarkdown } from './markdown-rules.ts'
import { placeOf } from '#app/mdx/tree/place.ts'

/** What stands around a node: which blocks may be there, and the nearest block. */
type Around = { blocks: readonly BlockName[]; block: BlockName | null; top: boolean }

/** Everything in the tree of a lesson that a lesson may not hold. */
export function checkTree(tree: Root): Finding[] {
  const around: Around = { blocks: lessonBlocks, block: null, top: true }
  return [
    ...tree.children.flatMap((child) => (child.type === 'yaml' ? [] : checkNode(child, around))),
    ...checkOutline(tree),
    ...checkAnchors(tree),
    ...checkQuestions(tree),
  ]
}

function checkNode(node: Nodes, around: Around): Finding[] {
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement')
    return checkElement(node, around)
  const own = [
    ...checkMarkdown(node),
    ...(node.type === 'heading' ? checkHeadingPlace(node, around) : []),
  ]
  if (!('children' in node)) return own
  if (node.type !== 'paragraph' || node.children.length > 1)
    for (const child of node.children)
      if (child.type === 'image') own.push(finding(placeOf(child), 'image-in-text'))
  const inside: Around = { ...around, blocks: [], top: false }
  return [...own, ...node.children.flatMap((child) => checkNode(child, inside))]
}

function checkElement(node: BlockNode, around: Around): Finding[] {
  const { name } = node
  const place = placeOf(node)
  if (!isBlockName(name)) {
    const html = name === null || /^[a-z]/.test(name)
    const own = html
      ? finding(place, 'html-not-allowed', name ?? '')
      : finding(place, 'block-unknown', name, lessonBlocks.join(', '))
    return [own, ...node.children.flatMap((child) => checkNode(child, { ...around, top: false }))]
  }
  const content = blockContent[name]
  const inside: Around = {
    blocks: content.kind === 'nothing' ? [] : content.blocks,
    block: name,
    top: false,
  }
  return [
    ...checkPlace(name, node, around),
    ...checkProps(name, node),
    ...(node.type === 'mdxJsxFlowElement' ? checkComposition(name, node) : []),
    ...node.children.flatMap((child) => checkNode(child, inside)),
  ]
}

function checkPlace(name: BlockName, node: BlockNode, around: Around): Finding[] {
  const place = placeOf(node)
  if (node.type === 'mdxJsxTextElement') return [finding(place, 'block-in-text', name)]
  if (around.blocks.includes(name)) return []
  const holders = holdersOf(name).map((holder) => `<${holder}>`)
  return holders.length > 0
    ? [finding(place, 'block-only-inside', name, holders.join(', '))]
    : [finding(place, 'block-misplaced', name)]
}

function checkHeadingPlace(node: Heading, { block, top }: Around): Finding[] {
  if (top) return []
  const place = placeOf(node)
  return [block ? finding(place, 'heading-in-block', block) : finding(place, 'heading-misplaced')]
}

/** Readers who cannot see the page find their way by levels; a level left out sends them looking. */
function checkOutline(tree: Root): Finding[] {
  const headings = tree.children.filter((node) => node.type === 'heading')
  return headings.flatMap((node, index) => {
    const was = Math.max(headings[index - 1]?.depth ?? 1, 1)
    return node.depth > was + 1 ? [finding(placeOf(node), 'heading-skips', was, node.depth)] : []
  })
}

function checkAnchors(tree: Root): Finding[] {
  const ids = new Set(headingIds(tree).values())
  return allNodes(tree).flatMap((node) => {
    if (node.type !== 'link' || !/^#./.test(node.url)) return []
    const anchor = anchorOfAddress(node.url)
    return ids.has(anchor) ? [] : [finding(placeOf(node), 'link-anchor-missing', node.url.slice(1))]
  })
}

function checkQuestions(tree: Root): Finding[] {
  const asked = new Set<string>()
  return tree.children.flatMap((node) => {
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Check') return []
    const item = findProps('Check', node)?.item
    if (item === undefined) return []
    const twice = asked.has(item)
    asked.add(item)
    return twice ? [finding(placeOf(node), 'check-twice', item)] : []
  })
}

function allNodes(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(allNodes)] : [node]
}
