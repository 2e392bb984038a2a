import type { CertificateSheet, Said } from '#app/domain/evidence/certificate-sheet.ts'
import { geometry } from './geometry.ts'
import { ink } from './ink.ts'
import { setLines } from './lines.ts'
import type { Document, Pen } from './pen.server.ts'
import { addSaid, type Structure } from './structure.ts'

const { left, right, top } = geometry.body
const WIDTH = right - left
/** At least this far apart: the organisation and the heading. */
const HEAD_GAP = 32

/** The largest a name is set, and the smallest before it takes a second line. */
const NAME = { largest: 46, smallest: 28 }
const OTHER_NAME = { size: 17, gap: 18 }

/** Who certifies, whom, and what: the upper part of the sheet. */
export function drawBody(
  document: Document,
  root: Structure,
  pen: Pen,
  sheet: CertificateSheet,
): void {
  const below = drawHead(document, root, pen, sheet)
  const afterName = drawNames(document, root, pen, sheet.names, below)
  drawSentences(document, root, pen, sheet.sentences, afterName)
}

function drawHead(
  document: Document,
  root: Structure,
  pen: Pen,
  { locale, headings, organisation }: CertificateSheet,
): number {
  const small = { role: 'text', size: 14, colour: ink.ink2 } as const
  if (locale === 'en') {
    const baseline = top + 6
    let within = WIDTH - HEAD_GAP
    addSaid(document, root, 'H1', headings[0], () => {
      within -= pen.write(headings[0], { role: 'title', size: 30, x: left, baseline })
    })
    addSaid(document, root, 'P', organisation, () => {
      pen.write(organisation, { ...small, x: right, baseline, end: true, within })
    })
    return top + 22
  }
  const within = WIDTH - HEAD_GAP - pen.measure(headings[1], small)
  addSaid(document, root, 'P', organisation, () => {
    pen.write(organisation, { ...small, x: left, baseline: top, within })
  })
  addSaid(document, root, 'P', headings[1], () => {
    pen.write(headings[1], { ...small, x: right, baseline: top, end: true })
  })
  return top
}

/** The name as large as its line allows; the other beside it where there is room, else below. */
function drawNames(
  document: Document,
  root: Structure,
  pen: Pen,
  [name, other]: readonly [Said, ...Said[]],
  above: number,
): number {
  const manner = { role: 'title', tracking: name.locale === 'zh-CN' ? 0.06 : 0 } as const
  let size = NAME.largest
  const linesAt = () => setLines(name.text, pen.style(name, { ...manner, size }), WIDTH)
  while (size > NAME.smallest && linesAt().length > 1) size -= 2
  const style = pen.style(name, { ...manner, size })
  let baseline = above + 97
  let width = 0
  addSaid(document, root, 'P', name, () => {
    linesAt().forEach((line, at) => {
      baseline += at && size * 1.25
      pen.draw(line, style, { x: left, baseline })
      width = line.width
    })
  })
  if (other) {
    const small = { role: 'text', size: OTHER_NAME.size, colour: ink.ink2 } as const
    const lines = setLines(other.text, pen.style(other, small), WIDTH)
    const besideAt = left + width + OTHER_NAME.gap + (manner.tracking && size * manner.tracking)
    const beside = lines.length === 1 && besideAt + lines[0]!.width <= right
    addSaid(document, root, 'P', other, () => {
      lines.forEach((line) => {
        if (!beside) baseline += 28
        pen.draw(line, pen.style(other, small), { ...small, x: beside ? besideAt : left, baseline })
      })
    })
  }
  return baseline
}

function drawSentences(
  document: Document,
  root: Structure,
  pen: Pen,
  sentences: CertificateSheet['sentences'],
  above: number,
): void {
  const manners = [
    { role: 'text', size: 19, leading: 37, measure: 34 * 19, colour: ink.ink },
    { role: 'text', size: 14, leading: 23, measure: 44 * 14, colour: ink.ink2 },
  ] as const
  let baseline = above + 19
  sentences.forEach((said, at) => {
    const manner = manners[at]!
    const style = pen.style(said, manner)
    baseline += at && 16
    addSaid(document, root, 'P', said, () => {
      for (const line of setLines(said.text, style, manner.measure)) {
        baseline += manner.leading
        pen.draw(line, style, { x: left, baseline, colour: manner.colour })
      }
    })
  })
}
