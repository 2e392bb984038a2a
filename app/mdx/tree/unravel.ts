import type { Paragraph, Parents, PhrasingContent, RootContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'

/**
 * Turns a line that holds nothing but blocks, which MDX reads as a paragraph, into those blocks, in
 * place: `<Step title="…">Text</Step>` on one line means what it means on three.
 */
export function unravel(parent: Parents): void {
  const children = (parent.children as RootContent[]).flatMap((child): RootContent[] =>
    child.type === 'paragraph' && holdsOnlyBlocks(child.children)
      ? blocksOf(child.children)
      : [child],
  )
  parent.children = children as typeof parent.children
  for (const child of children) if ('children' in child) unravel(child)
}

function holdsOnlyBlocks(children: PhrasingContent[]): boolean {
  return children.some(isBlock) && children.every((child) => isBlock(child) || isBlank(child))
}

function isBlock(node: PhrasingContent): node is MdxJsxTextElement {
  return node.type === 'mdxJsxTextElement'
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

function blocksOf(children: PhrasingContent[]): MdxJsxFlowElement[] {
  return children.filter(isBlock).map((block) => {
    const { name, attributes, children: held, position } = block
    return {
      type: 'mdxJsxFlowElement',
      name,
      attributes,
      children: contentOf(held, block),
      position,
    }
  })
}

function contentOf(
  held: PhrasingContent[],
  { position }: MdxJsxTextElement,
): MdxJsxFlowElement['children'] {
  if (holdsOnlyBlocks(held)) return blocksOf(held)
  if (held.every(isBlank)) return []
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: held,
    position: held[0]?.position ?? position,
  }
  return [paragraph]
}
