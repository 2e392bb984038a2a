import type { CertificateSheet } from '#app/domain/evidence/certificate-sheet.ts'
import { geometry } from './geometry.ts'
import { ink } from './ink.ts'
import type { Document, Pen } from './pen.server.ts'
import { addSaid, drawArtifact, type Structure } from './structure.ts'

/** The fish-tail at the foot of the slip's rule, on a field of 16. */
const fishtail = 'M2 1h12v13l-6-5-6 5z'

/** The frame, thick and thin, and the rule of the slip. */
export function drawFrame(document: Document): void {
  const { width, height, frame, slip } = geometry
  drawArtifact(document, () => {
    for (const { inset, line } of [frame.thick, frame.thin]) {
      const edge = inset + line / 2
      document
        .lineWidth(line)
        .rect(edge, edge, width - 2 * edge, height - 2 * edge)
        .stroke(ink.ink)
    }
    document
      .lineWidth(1)
      .moveTo(slip.right - 0.5, slip.top)
      .lineTo(slip.right - 0.5, slip.bottom)
      .stroke(ink.ruleMid)
    document
      .save()
      .translate(slip.right - 7.5, slip.bottom - 13)
      .scale(15 / 16)
      .path(fishtail)
      .fill(ink.ink)
      .restore()
  })
}

/** The slip: the Chinese heading, written down, and the verification address to be scanned. */
export function drawSlip(
  document: Document,
  root: Structure,
  pen: Pen,
  { headings, locale, qr, qrLabel }: CertificateSheet,
): void {
  const { slip } = geometry
  const centre = (slip.left + slip.right) / 2
  const first = locale === 'zh-CN'
  const heading = headings[first ? 0 : 1]
  const size = first ? 50 : 30
  addSaid(document, root, first ? 'H1' : 'P', heading, () => {
    ;[...heading.text].forEach((character, at) =>
      pen.write(
        { text: character, locale: heading.locale },
        {
          role: 'title',
          size,
          x: centre - size / 2,
          baseline: slip.top + size * (0.88 + 1.22 * at),
        },
      ),
    )
  })
  root.add(
    document.struct('Figure', { alt: qrLabel, lang: locale }, () => {
      document
        .save()
        .translate(centre - geometry.qr / 2, slip.bottom - geometry.qr)
        .scale(geometry.qr / qr.size)
        .path(qr.path)
        .fill(ink.ink)
        .restore()
    }),
  )
}
