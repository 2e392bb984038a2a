import type { Nodes, Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { toString } from 'mdast-util-to-string'
import type { LessonFacts } from '#app/domain/catalog/lesson.ts'
import { readProps } from '#app/mdx/tree/block-props.ts'
import { headingIds } from '#app/mdx/tree/heading-ids.ts'
import type { Picture } from '#app/mdx/figure/pictures.ts'

const hanPerMinute = 350
const wordsPerMinute = 220

/** The props of blocks that are read; an `alt` is read in place of its figure, not besides it. */
const readAloud = [
  'title',
  'left',
  'right',
  'topic',
  'front',
  'caption',
  'source',
  'speaker',
  'name',
  'label',
  'targetLabel',
]

/** What compiling found out about a checked lesson. */
export function factsOf(tree: Root, pictures: ReadonlyMap<string, Picture>): LessonFacts {
  const text = textsOf(tree).join('\n')
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words =
    text.match(/[\p{Script=Latin}\p{N}]+(?:['’.,:-][\p{Script=Latin}\p{N}]+)*/gu)?.length ?? 0
  const ids = headingIds(tree)
  return {
    headings: [...ids].map(([node, id]) => ({ id, depth: node.depth, text: toString(node) })),
    han,
    words,
    minutes: Math.max(1, Math.ceil(han / hanPerMinute + words / wordsPerMinute)),
    checks: tree.children.flatMap((node) =>
      node.type === 'mdxJsxFlowElement' && node.name === 'Check'
        ? [readProps('Check', node).item]
        : [],
    ),
    media: [...new Set([...pictures.values()].map(({ name }) => name))],
  }
}

function textsOf(node: Nodes): string[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [toString(node, { includeImageAlt: false })]
  if (node.type === 'code') return [node.value]
  const own = node.type === 'mdxJsxFlowElement' ? propTexts(node) : []
  return 'children' in node ? [...own, ...node.children.flatMap(textsOf)] : own
}

function propTexts({ attributes }: MdxJsxFlowElement): string[] {
  return attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' &&
    readAloud.includes(attribute.name) &&
    typeof attribute.value === 'string'
      ? [attribute.value]
      : [],
  )
}
