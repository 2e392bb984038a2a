import { setImmediate as othersTurn } from 'node:timers/promises'
import PdfDocument from 'pdfkit'
import type { CertificateSheet } from '#app/domain/evidence/certificate-sheet.ts'
import { drawBody } from './body.server.ts'
import { drawFrame, drawSlip } from './frame.server.ts'
import { drawIssuer } from './issuer.server.ts'
import { Pen } from './pen.server.ts'
import { drawTable } from './table.server.ts'

export type CertificatePdf = {
  bytes: Buffer
  /** Characters that no face has, as `U+20BB7`; each is shown as its code point. */
  missing: string[]
}

/** The sheet is laid out in px, as on the screen; a PDF counts in points. */
const POINTS_PER_PX = 0.75

/**
 * The sheet as a PDF: one page of A4, landscape, vector, tagged for screen readers, fonts embedded and
 * subset. The same sheet gives the same bytes for ever: the only date in it is the day of issue, and
 * nothing is deflated, since deflate's bytes differ from one zlib to the next.
 */
export async function certificatePdf(sheet: CertificateSheet): Promise<CertificatePdf> {
  const document = new PdfDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    font: '', // no Helvetica that nothing is set in
    compress: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: sheet.locale,
    displayTitle: true,
    info: {
      Title: sheet.title,
      Subject: sheet.subject,
      Author: sheet.organisation.text,
      Creator: 'Kexin 客心',
      CreationDate: new Date(`${sheet.issuedOn}T00:00:00Z`),
    },
  })
  const collected = collect(document)
  const pen = new Pen(document)
  document.scale(POINTS_PER_PX)
  drawFrame(document)
  const root = document.struct('Document')
  document.addStructure(root)
  // The first certificate of a process opens the fonts and is slow: others get their turn in between.
  drawSlip(document, root, pen, sheet)
  await othersTurn()
  drawBody(document, root, pen, sheet)
  await othersTurn()
  const tableEnd = drawTable(document, root, pen, sheet.rows)
  await othersTurn()
  drawIssuer(document, root, pen, sheet, tableEnd)
  root.end()
  await othersTurn()
  document.end()
  return { bytes: await collected, missing: [...pen.missing].map(codePoint) }
}

function collect(document: InstanceType<typeof PdfDocument>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
