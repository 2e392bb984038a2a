import type { Element, ElementContent } from 'hast'
import { s } from 'hastscript'
import { findCharacters, findDecodedCharacters } from '#app/mdx/policy/characters.ts'
import { finding, inOrder, type Finding } from './finding.ts'
import { mostFigureBytes } from './limits.ts'
import { attributeProblem } from '#app/mdx/figure/svg-attributes.ts'
import { readSvgMarkup, type SvgElement } from '#app/mdx/figure/svg-markup.ts'

const worded = ['text', 'tspan', 'title', 'desc']
const allowed = ['g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', ...worded]
/** These speak of the file: the page decides how wide a figure is and what it is called. */
const dropped = ['xmlns', 'width', 'height', 'role']
/** How wide a figure is shown on a desktop, and the smallest text anybody should have to read there. */
const shownWidth = 648
const smallestText = 12

export type FigureOutcome =
  { outcome: 'safe'; figure: Element } | { outcome: 'refused'; findings: Finding[] }

/**
 * Judges a figure by a list of the elements, attributes and values it may hold, and builds it anew
 * from those: nothing of the author's own markup reaches the page.
 */
export function checkFigureSvg(markup: string): FigureOutcome {
  if (Buffer.byteLength(markup) > mostFigureBytes)
    return refused([finding({ line: 1, column: 1 }, 'svg-too-large', mostFigureBytes / 1000)])
  const text = markup.replace(/^\uFEFF/, '')
  const characters = findCharacters(text)
  const read = readSvgMarkup(text)
  if (read.outcome === 'refused') return refused([...characters, ...read.findings])
  const { root } = read
  const findings = [...characters, ...checkFrame(root), ...checkElement(root, textScale(root))]
  return findings.length > 0 ? refused(findings) : { outcome: 'safe', figure: build(root) }
}

function checkFrame({ name, attributes, place }: SvgElement): Finding[] {
  if (name !== 'svg') return [finding(place, 'svg-not-svg')]
  const [, , width = 0, height = 0, ...more] = viewBox(attributes)
  return width > 0 && height > 0 && more.length === 0 ? [] : [finding(place, 'svg-view-box')]
}

function checkElement(element: SvgElement, scale: number): Finding[] {
  const { name, attributes, children, place } = element
  const size = Number.parseFloat(attributes['font-size'] ?? '')
  return [
    ...(size * scale < smallestText
      ? [finding(place, 'svg-text-small', Math.ceil(smallestText / scale))]
      : []),
    ...Object.entries(attributes).flatMap(([attribute, value]) => {
      const problem = attributeProblem(attribute, value)
      return problem ? [finding(place, problem, attribute)] : []
    }),
    ...children.flatMap((child) => {
      if (child.kind === 'element')
        return [
          ...(allowed.includes(child.name)
            ? []
            : [finding(child.place, 'svg-element', child.name)]),
          ...checkElement(child, scale),
        ]
      const misplaced = !worded.includes(name) && child.value.trim() !== ''
      return [
        ...(misplaced ? [finding(child.place, 'svg-text-place')] : []),
        ...findDecodedCharacters(child.value, child.place),
      ]
    }),
  ]
}

/** How many pixels one unit of the figure is on a desktop. */
function textScale({ attributes }: SvgElement): number {
  const [, , width = 0] = viewBox(attributes)
  return width > 0 ? shownWidth / width : 1
}

function viewBox(attributes: Record<string, string>): number[] {
  return (attributes['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
}

function build({ name, attributes, children }: SvgElement): Element {
  const root = name === 'svg'
  const kept = Object.entries(attributes).filter(
    ([attribute]) => !(root && dropped.includes(attribute)),
  )
  const inside = children.flatMap((child): ElementContent[] => {
    if (child.kind === 'element') return [build(child)]
    return worded.includes(name) ? [{ type: 'text', value: child.value }] : []
  })
  return s(name, Object.fromEntries(kept), inside)
}

function refused(findings: Finding[]): FigureOutcome {
  return { outcome: 'refused', findings: inOrder(findings) }
}
