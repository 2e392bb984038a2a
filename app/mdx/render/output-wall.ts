import type { Element, ElementContent } from 'hast'
import { checkAddress } from '#app/mdx/policy/link-address.ts'

const words = (list: string) => new Set(list.split(' '))
const html = words(
  'p h2 h3 h4 h5 h6 em strong del br blockquote ul ol li hr code pre a img table caption thead ' +
    'tbody tr th td div span figure figcaption details summary',
)
const svg = words('svg g path rect circle ellipse line polyline polygon text tspan title desc')
const htmlProperties = words(
  'id className href rel title src alt width height loading decoding role tabIndex start align ' +
    'scope colSpan ariaLabel ariaHidden',
)
const svgProperties = words(
  'className role ariaLabel ariaHidden viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry ' +
    'width height d points transform dx dy rotate fill fillOpacity fillRule stroke strokeOpacity ' +
    'strokeWidth strokeLineCap strokeLineJoin strokeMiterLimit strokeDashArray strokeDashOffset ' +
    'opacity vectorEffect paintOrder fontSize fontWeight fontFamily letterSpacing textAnchor ' +
    'textLength lengthAdjust dominantBaseline writingMode xmlSpace xmlLang',
)

/**
 * A second wall behind the policy: nothing but these elements and attributes leaves the renderer,
 * whatever it was given. Throws, because only a mistake of ours can bring anything else here.
 */
export function checkOutput(nodes: readonly ElementContent[]): void {
  for (const node of nodes) {
    if (node.type === 'text') continue
    if (node.type !== 'element') throw new Error(`The renderer made a ${node.type}`)
    checkElement(node)
    checkOutput(node.children)
  }
}

function checkElement({ tagName, properties }: Element): void {
  const drawn = svg.has(tagName)
  if (!drawn && !html.has(tagName)) throw new Error(`The renderer made <${tagName}>`)
  for (const [name, value] of Object.entries(properties)) {
    const known = drawn ? svgProperties : htmlProperties
    const leads = name === 'href' || name === 'src'
    const safe = leads ? leadsSafely(tagName, value) : !drawn || !/url\s*\(/i.test(String(value))
    if (!known.has(name) || !safe)
      throw new Error(`The renderer made <${tagName} ${name}="${String(value)}">`)
  }
}

function leadsSafely(tagName: string, address: unknown): boolean {
  const may = tagName === 'a' || tagName === 'img'
  return (
    may && typeof address === 'string' && checkAddress(address, { line: 1, column: 1 }).length === 0
  )
}
