import { encode } from 'uqr'
import type { QrDrawing } from '#app/domain/evidence/certificate-sheet.ts'

/**
 * A text as a QR code: one rectangle per run of black modules in a row. Error correction M reads with
 * 15 % of it covered; the quiet zone around it is the layout's.
 */
export function qrDrawing(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'M', border: 0 })
  const path = data.flatMap((row, y) => {
    const runs = row
      .map((black) => (black ? '1' : '0'))
      .join('')
      .matchAll(/1+/g)
    return [...runs].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
  })
  return { size, path: path.join('') }
}
