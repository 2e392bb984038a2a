import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Heading, Image, Link, ListItem, Paragraph, Parents, RootContent, Table } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { defaultHandlers, toHast, type Handlers, type State } from 'mdast-util-to-hast'
import { isExternal } from '#app/mdx/policy/link-address.ts'
import { mediaNameOf } from '#app/mdx/policy/markdown-rules.ts'
import { anchorOfAddress } from '#app/mdx/tree/heading-ids.ts'
import { drawBlock } from './block-drawings.ts'
import type { Drafting } from './drafting.ts'
import { toMarkup } from './markup.ts'
import { drawFigure } from './figure.ts'

/** HTML of these nodes of a checked lesson: its Markdown, and the blocks that are plain HTML. */
export function toHtml(nodes: readonly RootContent[], drafting: Drafting): string {
  const made = toHast({ type: 'root', children: [...nodes] }, { handlers: handlersFor(drafting) })
  if (made.type !== 'root') throw new Error(`A lesson became a ${made.type}`)
  return toMarkup(made.children as ElementContent[])
}

/** How Markdown is written where it differs from what the library writes. */
function handlersFor(drafting: Drafting): Handlers {
  return {
    heading(state: State, node: Heading) {
      const element = defaultHandlers.heading(state, node)
      element.properties.id = drafting.headings.get(node)
      return element
    },
    link(state: State, node: Link) {
      const url = node.url.startsWith('#') ? `#${anchorOfAddress(node.url)}` : node.url
      const element = defaultHandlers.link(state, { ...node, url })
      if (isExternal(url)) element.properties.rel = ['noopener', 'noreferrer']
      return element
    },
    paragraph(state: State, node: Paragraph) {
      const [only] = node.children
      return only?.type === 'image'
        ? drawImage(only, drafting)
        : defaultHandlers.paragraph(state, node)
    },
    listItem(state: State, node: ListItem, parent: Parents | undefined) {
      const element = defaultHandlers.listItem(state, { ...node, checked: null }, parent)
      return typeof node.checked === 'boolean' ? markTask(element, node.checked) : element
    },
    table(state: State, node: Table) {
      const scroll = { className: ['table-scroll'], role: 'region', tabIndex: 0 }
      return h(
        'div',
        { ...scroll, ariaLabel: drafting.words.table },
        defaultHandlers.table(state, node),
      )
    },
    mdxJsxFlowElement(state: State, node: MdxJsxFlowElement) {
      return drawBlock(node, (inside) => state.wrap(state.all(inside), true), drafting)
    },
  }
}

function drawImage({ url, alt, title }: Image, drafting: Drafting): Element {
  return drawFigure(mediaNameOf(url)!, alt ?? '', title ?? undefined, drafting)
}

/** A task's box is a character, not a control that does nothing. */
function markTask(element: Element, done: boolean): Element {
  element.properties.className = ['task']
  element.children.unshift({ type: 'text', value: done ? '☑ ' : '☐ ' })
  return element
}
