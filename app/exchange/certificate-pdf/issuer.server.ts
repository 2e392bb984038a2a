import type { CertificateSheet } from '#app/domain/evidence/certificate-sheet.ts'
import { facesFor } from './faces.server.ts'
import { geometry } from './geometry.ts'
import { ink } from './ink.ts'
import { setLines } from './lines.ts'
import type { Document, Pen } from './pen.server.ts'
import { addSaid, type Structure } from './structure.ts'

const { right } = geometry.body
const { bottom } = geometry.slip
const { size, gap } = geometry.seal

/** Who issued it, when, and the seal above: the right of the foot. */
export function drawIssuer(
  document: Document,
  root: Structure,
  pen: Pen,
  sheet: CertificateSheet,
  /** Where the table beside it ends. */
  tableEnd: number,
): void {
  const strong = { role: 'strong', size: 14 } as const
  const style = pen.style(sheet.organisation, strong)
  const lines = setLines(sheet.organisation.text, style, right - tableEnd - 28)
  const first = bottom - 27 - (lines.length - 1) * 21
  drawSeal(document, root, sheet, first - gap)
  addSaid(document, root, 'P', sheet.organisation, () => {
    lines.forEach((line, at) =>
      pen.draw(line, style, { x: right - line.width, baseline: first + at * 21 }),
    )
  })
  addSaid(document, root, 'P', sheet.issued, () => {
    const small = { role: 'text', size: 14, colour: ink.ink2, baseline: bottom - 3 } as const
    pen.write(sheet.issued, { ...small, x: right, end: true })
  })
}

/** 客心可信 in two columns from right to left, drawn as outlines: a seal is not read as text. */
function drawSeal(
  document: Document,
  root: Structure,
  { seal, locale }: CertificateSheet,
  foot: number,
): void {
  const { font } = facesFor('title', 'zh-CN')[0]!
  const scale = 45 / font.unitsPerEm
  root.add(
    document.struct('Figure', { alt: seal, lang: locale }, () => {
      document.save().translate(right - size, foot - size)
      document
        .lineWidth(5)
        .roundedRect(3, 3, size - 6, size - 6, 7)
        .stroke(ink.seal)
      for (const [character, x, baseline] of geometry.seal.characters) {
        document
          .save()
          .translate(x, baseline)
          .scale(scale, -scale)
          .path(font.glyphForCodePoint(character.codePointAt(0)!).path.toSVG())
          .fill(ink.seal)
          .restore()
      }
      document.restore()
    }),
  )
}
