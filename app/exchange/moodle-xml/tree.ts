import { SaxesParser } from 'saxes'

/** An element: its own text without that of its children, and the line its tag begins on. */
export type XmlNode = {
  name: string
  attributes: Record<string, string>
  line: number
  text: string
  children: XmlNode[]
}

const MOST_DEPTH = 24

/**
 * XML as a tree, or the line of its first error. Entities other than the five of XML are errors, whatever
 * a document type declares, so nothing is fetched and nothing expands; nesting is bounded.
 */
export function readTree(text: string): { root: XmlNode } | { line: number; why: string } {
  const parser = new SaxesParser({ position: true })
  const top: XmlNode = { name: '', attributes: {}, line: 1, text: '', children: [] }
  const open = [top]
  const errors: { line: number; why: string }[] = []
  let line = 1
  const fail = (why: string) => void errors.push({ line: parser.line, why })
  parser.on('error', (error) => fail(error.message.replace(/^[\d:]+ /, '')))
  parser.on('opentagstart', () => void (line = parser.line))
  parser.on('opentag', ({ name, attributes }) => {
    const node = {
      name,
      attributes: attributes as Record<string, string>,
      line,
      text: '',
      children: [],
    }
    if (open.length <= MOST_DEPTH) open.at(-1)!.children.push(node)
    else fail(`more than ${MOST_DEPTH} elements inside of each other`)
    open.push(node)
  })
  parser.on('closetag', () => void open.pop())
  const add = (words: string) => void (open.at(-1)!.text += words)
  parser.on('text', add)
  parser.on('cdata', add)
  // In slices, so that a broken file is not read to its end.
  for (let at = 0; at < text.length && errors.length === 0; at += SLICE)
    parser.write(text.slice(at, at + SLICE))
  if (errors.length === 0) parser.close()
  const [root] = top.children
  if (errors.length === 0 && root) return { root }
  return errors[0] ?? { line: 1, why: 'there is no element' }
}

const SLICE = 4096

/** The first child of a name. */
export function childOf(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((child) => child.name === name)
}

/** The children of a name. */
export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name)
}

/** The text of the first child of a name, trimmed; empty where there is none. */
export function wordOf(node: XmlNode, name: string): string {
  return childOf(node, name)?.text.trim() ?? ''
}
