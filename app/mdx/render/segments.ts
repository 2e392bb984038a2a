import type { Segment } from '#app/domain/catalog/lesson.ts'
import type { Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { readProps } from '#app/mdx/tree/block-props.ts'
import { childBlocks } from '#app/mdx/tree/child-blocks.ts'
import type { Drafting } from './drafting.ts'
import { toHtml } from './html.ts'

type Turn = Extract<Segment, { kind: 'dialogue' }>['turns'][number]
type MakeSegment = (node: MdxJsxFlowElement, drafting: Drafting) => Segment

/** The blocks that the browser brings to life; everything between two of them is one piece of HTML. */
const live: Record<string, MakeSegment> = {
  Dialogue: makeDialogue,
  Flashcards: (node, drafting) => ({
    kind: 'flashcards',
    ...readProps('Flashcards', node),
    cards: childBlocks(node, 'Card').map((card) => ({
      front: readProps('Card', card).front,
      html: toHtml(card.children, drafting),
    })),
  }),
  Check: (node) => ({ kind: 'check', ...readProps('Check', node) }),
}

/** A checked lesson as the segments its page is put together from. */
export function toSegments(tree: Root, drafting: Drafting): Segment[] {
  const segments: Segment[] = []
  let text: RootContent[] = []
  const flush = () => {
    if (text.length > 0) segments.push({ kind: 'html', html: toHtml(text, drafting) })
    text = []
  }
  for (const node of tree.children) {
    if (node.type === 'yaml') continue
    const make = node.type === 'mdxJsxFlowElement' && node.name ? live[node.name] : undefined
    if (node.type !== 'mdxJsxFlowElement' || !make) {
      text.push(node)
      continue
    }
    flush()
    segments.push(make(node, drafting))
  }
  flush()
  return segments
}

function makeDialogue(node: MdxJsxFlowElement, drafting: Drafting): Segment {
  const parts = node.children.filter((child) => child.type === 'mdxJsxFlowElement')
  const turns = parts.map((part): Turn => {
    const html = toHtml(part.children, drafting)
    return part.name === 'Remark'
      ? { kind: 'remark', html }
      : { kind: 'turn', ...readProps('Turn', part), html }
  })
  return { kind: 'dialogue', ...readProps('Dialogue', node), turns }
}
