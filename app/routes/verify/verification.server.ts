import { dateAt } from '#app/domain/calendar.ts'
import { getExamRevision } from '#app/data/catalog.server.ts'
import { findCertificateByCode } from '#app/data/certificates.server.ts'
import {
  certificateState,
  isSealed,
  printedCode,
  readCertificateCode,
} from '#app/domain/evidence/certificate.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import { holderNames } from '#app/i18n/certificate-sheet.ts'
import { clock } from '#app/session/clock.server.ts'
import { MissLimit } from '#app/session/miss-limit.server.ts'
import { settings } from '#app/settings.server.ts'
import type { PublicView } from './genuine.tsx'

/**
 * A code has 48 bits. Where a million certificates exist, one guess in 2.8 × 10⁸ finds one; an address
 * that may miss 2,880 times a day needs some 270 years for it.
 */
const limit = new MissLimit({ misses: 20, minutes: 10, addresses: 10_000 })

/** What whoever has a code is told. */
export type Verification =
  | { outcome: 'genuine'; certificate: PublicView }
  | { outcome: 'not-a-code'; typed: string }
  | { outcome: 'unknown'; code: string }
  /** There is a record, but somebody changed it after it was sealed. */
  | { outcome: 'altered'; code: string }
  | { outcome: 'limited'; minutes: number }

export const statusOf: Record<Verification['outcome'], number> = {
  genuine: 200,
  'not-a-code': 404,
  unknown: 404,
  altered: 409,
  limited: 429,
}

/** Looks a code up for somebody at an address, and checks the record found against its seal. */
export async function verifyCode(
  typed: string,
  address: string,
  locale: Locale,
): Promise<Verification> {
  const code = readCertificateCode(typed)
  if (!code) return { outcome: 'not-a-code', typed }

  const { now, today } = clock()
  const minutes = limit.wait(address, now)
  if (minutes > 0) return { outcome: 'limited', minutes }
  const found = await findCertificateByCode(code)
  if (!found) {
    limit.note(address, now)
    return { outcome: 'unknown', code: printedCode(code) }
  }

  const { statement, hash } = found
  if (!isSealed(statement, found)) return { outcome: 'altered', code: printedCode(code) }
  const { slug, manifest } = await getExamRevision(statement.exam)
  if (!manifest.certificate) throw new Error(`Exam ${slug} certifies nothing`)
  const { number, issuedOn, validUntil } = statement
  return {
    outcome: 'genuine',
    certificate: {
      number,
      hash,
      issuedOn,
      validUntil,
      names: holderNames(found, locale),
      title: inLocale(manifest.certificate.title, locale),
      organisation: settings().organisation[locale],
      withdrawnOn: found.withdrawnAt && dateAt(found.withdrawnAt, settings().timeZone),
      state: certificateState({ validUntil, stands: found.stands }, today),
    },
  }
}
