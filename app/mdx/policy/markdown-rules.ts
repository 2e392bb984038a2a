import type { Heading, Image, Link, Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { MediaName } from '#app/mdx/tree/block.ts'
import { findDecodedCharacters } from './characters.ts'
import { finding, type Finding } from '#app/mdx/finding.ts'
import { checkAddress, runsOn } from './link-address.ts'
import { placeOf } from '#app/mdx/tree/place.ts'

/** What Markdown may stand in a lesson, with what there is to check of it; anything else is refused. */
const rules: { [Type in Nodes['type']]?: (node: Extract<Nodes, { type: Type }>) => Finding[] } = {
  paragraph: () => [],
  emphasis: () => [],
  strong: () => [],
  delete: () => [],
  break: () => [],
  blockquote: () => [],
  list: () => [],
  listItem: () => [],
  table: () => [],
  tableRow: () => [],
  tableCell: () => [],
  thematicBreak: () => [],
  heading: checkHeading,
  text: (node) => findDecodedCharacters(node.value, placeOf(node)),
  inlineCode: () => [],
  code: () => [],
  link: checkLink,
  image: checkImage,
  definition: (node) => checkAddress(node.url, placeOf(node)),
  mdxjsEsm: (node) => [finding(placeOf(node), 'import-not-allowed')],
  mdxFlowExpression: checkExpression,
  mdxTextExpression: checkExpression,
  footnoteReference: (node) => [finding(placeOf(node), 'footnote-not-allowed')],
  footnoteDefinition: (node) => [finding(placeOf(node), 'footnote-not-allowed')],
}

/** What is wrong with this node of Markdown, apart from what it holds. */
export function checkMarkdown(node: Nodes): Finding[] {
  const rule = rules[node.type] as ((node: Nodes) => Finding[]) | undefined
  return rule ? rule(node) : [finding(placeOf(node), 'node-not-allowed', node.type)]
}

/** The picture's name under media/, from an address as Markdown writes it; null for any other. */
export function mediaNameOf(address: string): string | null {
  const name = /^(?:\.\.\/)?media\/(.+)$/.exec(address)?.[1]
  return name && MediaName.safeParse(name).success ? name : null
}

function checkHeading(node: Heading): Finding[] {
  const place = placeOf(node)
  if (node.depth === 1) return [finding(place, 'heading-depth')]
  return toString(node).trim() === '' ? [finding(place, 'heading-empty')] : []
}

function checkLink(node: Link): Finding[] {
  const place = placeOf(node)
  const text = toString(node)
  if (runsOn(node.url, text)) return [finding(place, 'link-runs-on')]
  const addressPlace = node.data?.definition ? placeOf({ position: node.data.definition }) : place
  return [
    ...checkAddress(node.url, addressPlace),
    ...(text.trim() === '' ? [finding(place, 'link-text-missing')] : []),
    ...findDecodedCharacters(node.title ?? '', place),
  ]
}

function checkImage(node: Image): Finding[] {
  const place = placeOf(node)
  return [
    ...(mediaNameOf(node.url) ? [] : [finding(place, 'image-outside-media', node.url)]),
    ...(node.alt?.trim() ? [] : [finding(place, 'image-alt-missing')]),
    ...findDecodedCharacters(`${node.alt ?? ''}${node.title ?? ''}`, place),
  ]
}

function checkExpression(
  node: Extract<Nodes, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>,
): Finding[] {
  const comment = /^\s*\/[*/]/.test(node.value)
  return [finding(placeOf(node), comment ? 'comment-not-allowed' : 'expression-not-allowed')]
}
