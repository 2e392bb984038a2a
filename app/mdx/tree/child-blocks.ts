import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import type { BlockName } from './block.ts'

/** The blocks of this name that stand directly inside another. */
export function childBlocks(node: MdxJsxFlowElement, name: BlockName): MdxJsxFlowElement[] {
  return node.children.filter(
    (child): child is MdxJsxFlowElement =>
      child.type === 'mdxJsxFlowElement' && child.name === name,
  )
}
