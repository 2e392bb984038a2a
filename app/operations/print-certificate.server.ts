import { createHash } from 'node:crypto'
import { Lru } from '#app/data/lru.ts'
import type { CertificateSheet } from '#app/domain/evidence/certificate-sheet.ts'
import {
  certificatePdf,
  type CertificatePdf,
} from '#app/exchange/certificate-pdf/certificate-pdf.server.ts'

export type PrintedCertificate = CertificatePdf & {
  /** SHA-256 of the bytes, in hexadecimal. */
  sha256: string
}

/** Those who passed together fetch their certificates together, and often twice. */
const printed = new Lru<PrintedCertificate>(100)

/** The certificate as a PDF; the same sheet gives the same bytes, and so the same hash. */
export async function printCertificate(sheet: CertificateSheet): Promise<PrintedCertificate> {
  const key = JSON.stringify(sheet)
  const known = printed.get(key)
  if (known) return known
  const pdf = await certificatePdf(sheet)
  const certificate = { ...pdf, sha256: createHash('sha256').update(pdf.bytes).digest('hex') }
  printed.set(key, certificate)
  return certificate
}
