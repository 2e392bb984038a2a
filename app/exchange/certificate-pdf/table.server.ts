import type { SheetRow } from '#app/domain/evidence/certificate-sheet.ts'
import { geometry } from './geometry.ts'
import { ink } from './ink.ts'
import type { Document, Manner, Pen } from './pen.server.ts'
import { addSaid, drawArtifact, type Structure } from './structure.ts'

const { left } = geometry.body
const { bottom } = geometry.slip
const { label, row: rowHeight } = geometry.table

const plain: Manner = { role: 'text', size: 14 }
const typed: Manner = { role: 'strong', size: 14, tracking: 0.04 }
const NOTE_GAP = 15

/** What can be looked up: the left of the foot, as wide as its longest row. Returns where it ends. */
export function drawTable(
  document: Document,
  root: Structure,
  pen: Pen,
  rows: readonly SheetRow[],
): number {
  const longest = Math.max(...rows.map((row) => widthOf(row, pen)))
  const width = Math.min(geometry.table.widest, Math.max(geometry.table.width, longest))
  const top = bottom - rows.length * rowHeight
  drawRules(document, top, width, rows.length)
  const table = document.struct('Table')
  root.add(table)
  rows.forEach((row, at) => {
    const line = document.struct('TR')
    table.add(line)
    drawRow(document, line, pen, row, { baseline: top + at * rowHeight + 21, end: left + width })
    line.end()
  })
  table.end()
  return left + width
}

function widthOf({ value, code, note }: SheetRow, pen: Pen): number {
  const noted = note ? NOTE_GAP + pen.measure(latin(note), plain) : 0
  return label + pen.measure(value, code ? typed : plain) + noted
}

/** Ink above, hairlines between, the accountant's double line below. */
function drawRules(document: Document, top: number, width: number, rows: number): void {
  const rule = (y: number, colour: string) =>
    document
      .moveTo(left, y)
      .lineTo(left + width, y)
      .stroke(colour)
  drawArtifact(document, () => {
    document.lineWidth(1)
    for (let at = 0; at < rows; at++) rule(top + at * rowHeight, at === 0 ? ink.ink : ink.rule)
    rule(bottom - 2, ink.ink)
    rule(bottom, ink.ink)
  })
}

function drawRow(
  document: Document,
  line: Structure,
  pen: Pen,
  { label: names, value, code, note }: SheetRow,
  { baseline, end }: { baseline: number; end: number },
): void {
  const head = document.struct('TH')
  line.add(head)
  let x: number = left
  for (const said of names)
    addSaid(document, head, 'Span', said, () => {
      x += pen.write(said, { ...plain, x, baseline, colour: ink.ink2 }) + 4
    })
  head.end()
  const cell = document.struct('TD')
  line.add(cell)
  x = left + label
  addSaid(document, cell, 'Span', value, () => {
    x += pen.write(value, { ...(code ? typed : plain), x, baseline }) + NOTE_GAP
  })
  if (note)
    addSaid(document, cell, 'Span', latin(note), () => {
      pen.write(latin(note), { ...plain, x, baseline, colour: ink.ink2, within: end - x })
    })
  cell.end()
}

function latin(text: string) {
  return { text, locale: 'en' } as const
}
