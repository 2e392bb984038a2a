import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { blockContent, type BlockName } from '#app/mdx/tree/block.ts'
import { checkChart } from './chart-rules.ts'
import { childBlocks } from '#app/mdx/tree/child-blocks.ts'
import { finding, type Finding } from '#app/mdx/finding.ts'
import { placeOf } from '#app/mdx/tree/place.ts'

/** Rules that the list of what a block may hold cannot say. */
const special: { [Name in BlockName]?: (node: MdxJsxFlowElement) => Finding[] } = {
  Case: checkCase,
  Dialogue: checkDialogue,
  Chart: checkChart,
}

/** What is wrong with how a block is put together, apart from each of its parts. */
export function checkComposition(name: BlockName, node: MdxJsxFlowElement): Finding[] {
  const content = blockContent[name]
  const place = placeOf(node)
  if (content.kind === 'nothing')
    return node.children.length > 0 ? [finding(place, 'block-holds-nothing', name)] : []
  if (node.children.length === 0) return [finding(place, 'block-empty', name)]
  if (content.kind === 'text') return []

  const { blocks, least, most } = content
  const allowed = blocks.map((one) => `<${one}>`).join(', ')
  const strangers = node.children.filter((child) => child.type !== 'mdxJsxFlowElement')
  const count = childBlocks(node, blocks[0]).length
  return [
    ...strangers.map((child) => finding(placeOf(child), 'block-holds-blocks', name, allowed)),
    ...(count < least ? [finding(place, 'too-few-blocks', name, least, blocks[0])] : []),
    ...(count > most ? [finding(place, 'too-many-blocks', name, most, blocks[0])] : []),
    ...(special[name]?.(node) ?? []),
  ]
}

function checkCase(node: MdxJsxFlowElement): Finding[] {
  const parts = node.children.flatMap((child) =>
    child.type === 'mdxJsxFlowElement' ? [child.name] : [],
  )
  const inOrder = parts.join() === 'Situation,Action,Insight'
  return inOrder ? [] : [finding(placeOf(node), 'case-parts')]
}

function checkDialogue(node: MdxJsxFlowElement): Finding[] {
  const [first] = node.children
  const remarked = first?.type === 'mdxJsxFlowElement' && first.name === 'Remark'
  return remarked ? [finding(placeOf(first), 'remark-first')] : []
}
