import { getExamRevision } from '#app/data/catalog.server.ts'
import { findCertificate } from '#app/data/certificates.server.ts'
import { dateAt } from '#app/domain/calendar.ts'
import type { CertificateSheet } from '#app/domain/evidence/certificate-sheet.ts'
import { isSealed, printedCode } from '#app/domain/evidence/certificate.ts'
import type { Locale } from '#app/domain/locale.ts'
import { certificateSheet } from '#app/i18n/certificate-sheet.ts'
import { settings } from '#app/settings.server.ts'
import { qrDrawing } from '#app/ui/qr-drawing.ts'

type FoundSheet = {
  sheet: CertificateSheet
  validUntil: string | null
  /** Whether its attempt stands as passed. */
  stands: boolean
  /** The day since which it does not, on the company's clocks. */
  withdrawnOn: string | null
  verifyPath: string
}

/** A certificate of this person as its sheet says it; null when it is another's or not there. */
export async function findSheet(
  id: string,
  personId: string,
  locale: Locale,
): Promise<FoundSheet | null> {
  const certificate = await findCertificate(id, personId)
  if (!certificate) return null
  const { statement, code, name, nameLatin, stands, withdrawnAt } = certificate
  if (!isSealed(statement, certificate))
    throw new Error(`Certificate ${id} is not as it was sealed`)
  const { slug, sequence, manifest } = await getExamRevision(statement.exam)
  if (!manifest.certificate) throw new Error(`Exam ${slug} certifies nothing`)
  const { origin, organisation, timeZone } = settings()
  const withdrawnOn = withdrawnAt && dateAt(withdrawnAt, timeZone)
  const verifyPath = `/verify/${printedCode(code)}`
  const facts = {
    ...statement,
    code,
    name,
    nameLatin,
    organisation,
    title: manifest.certificate.title,
    edition: sequence,
  }
  const words = certificateSheet(facts, `${new URL(origin).host}/verify`, locale)
  const sheet = { ...words, qr: qrDrawing(origin + verifyPath) }
  return { sheet, validUntil: statement.validUntil, stands, withdrawnOn, verifyPath }
}
