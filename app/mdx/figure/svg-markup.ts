import { SaxesParser } from 'saxes'
import { finding, type Finding, type Place } from '#app/mdx/finding.ts'
import { mostFigureElements } from '#app/mdx/limits.ts'

export type SvgText = { kind: 'text'; value: string; place: Place }
export type SvgElement = {
  kind: 'element'
  name: string
  attributes: Record<string, string>
  children: (SvgElement | SvgText)[]
  place: Place
}

type Outcome = { outcome: 'read'; root: SvgElement } | { outcome: 'refused'; findings: Finding[] }

class Refusal extends Error {
  constructor(readonly finding: Finding) {
    super(finding.message)
  }
}

/** The elements and text of an XML file, by a strict parser that declares and resolves no entities. */
export function readSvgMarkup(text: string): Outcome {
  const parser = new SaxesParser()
  const open: SvgElement[] = []
  let root: SvgElement | undefined
  let count = 0
  const stop = (found: Finding) => {
    throw new Refusal(found)
  }
  const placeAt = placesIn(text)
  const construct = (opening = '<') => placeAt(text.lastIndexOf(opening, parser.position - 1))

  parser.on('error', () => stop(finding(placeAt(parser.position - 1), 'svg-malformed')))
  parser.on('doctype', () => stop(finding(construct('<!DOCTYPE'), 'svg-doctype')))
  parser.on('processinginstruction', () => stop(finding(construct(), 'svg-instruction')))
  parser.on('cdata', () => stop(finding(construct('<![CDATA['), 'svg-cdata')))
  parser.on('opentag', ({ name, attributes }) => {
    const element: SvgElement = {
      kind: 'element',
      name,
      attributes,
      children: [],
      place: construct(),
    }
    count += 1
    if (count > mostFigureElements)
      stop(finding(element.place, 'svg-too-many-parts', mostFigureElements))
    root ??= element
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (value) => {
    const start = text.lastIndexOf('>', parser.position - 2) + 1
    const blank = /^\s*/.exec(text.slice(start))![0].length
    open.at(-1)?.children.push({ kind: 'text', value, place: placeAt(start + blank) })
  })

  try {
    parser.write(text).close()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { outcome: 'refused', findings: [error.finding] }
  }
  return root
    ? { outcome: 'read', root }
    : { outcome: 'refused', findings: [finding({ line: 1, column: 1 }, 'svg-not-svg')] }
}

/** Turns an offset into a place, for many offsets of one text. */
function placesIn(text: string): (offset: number) => Place {
  const ends = [...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)
  const starts = [0, ...ends]
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= Math.max(offset, 0))
    return { line: line + 1, column: Math.max(offset, 0) - starts[line]! + 1 }
  }
}
