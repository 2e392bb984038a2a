import { z } from 'zod'
import { addDays, addMonths, CalendarDate } from '../calendar.ts'
import { hashOf } from './canonical-json.ts'

/** What a certificate certifies, in the form that is hashed. No name: the person is an opaque id. */
export const CertificateStatement = z.strictObject({
  number: z.string(),
  person: z.string(),
  exam: z.string(),
  attempt: z.string(),
  /** Hash of the link at which the attempt first passed: the closing one, or a regrade's. */
  closing: z.string(),
  earned: z.number().int(),
  total: z.number().int(),
  issuedOn: CalendarDate,
  validUntil: CalendarDate.nullable(),
})
export type CertificateStatement = z.infer<typeof CertificateStatement>

/** `KX-2026-07-000042`: the month it was issued in and its place in that month. */
export function certificateNumber(issuedOn: CalendarDate, place: number): string {
  return `KX-${issuedOn.slice(0, 7)}-${String(place).padStart(6, '0')}`
}

/** The last day it is valid: the day before the same date so many months later. */
export function validUntil(
  issuedOn: CalendarDate,
  validMonths: number | undefined,
): CalendarDate | null {
  return validMonths === undefined ? null : addDays(addMonths(issuedOn, validMonths), -1)
}

/** The hash of a statement, and the code people type to verify it: its first 48 bits. */
export function sealCertificate(statement: CertificateStatement): { hash: string; code: string } {
  const hash = hashOf(statement)
  return { hash, code: hash.slice(0, 12).toUpperCase() }
}

/** Whether a stored certificate still says what was sealed: the hash, the code and whose it is. */
export function isSealed(
  statement: CertificateStatement,
  stored: { hash: string; code: string; personId: string },
): boolean {
  const { hash, code } = sealCertificate(statement)
  return hash === stored.hash && code === stored.code && statement.person === stored.personId
}

/** A code as typed, without spaces and hyphens and in upper case; null when it cannot be one. */
export function readCertificateCode(typed: string): string | null {
  const code = typed.replace(/[\s-]/g, '').toUpperCase()
  return /^[0-9A-F]{12}$/.test(code) ? code : null
}

/** A code in groups of four, as printed. */
export function printedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

export type CertificateState = 'valid' | 'expiring' | 'expired' | 'withdrawn'

/** So many days before its end a certificate is called expiring. */
const EXPIRING_DAYS = 60

/**
 * Whether a certificate is valid on a date: through its last day, for ever without one; never while the
 * attempt it rests on does not stand as passed, after its scoring was put right.
 */
export function certificateState(
  { validUntil, stands }: { validUntil: CalendarDate | null; stands: boolean },
  today: CalendarDate,
): CertificateState {
  if (!stands) return 'withdrawn'
  if (validUntil === null) return 'valid'
  if (validUntil < today) return 'expired'
  return validUntil < addDays(today, EXPIRING_DAYS) ? 'expiring' : 'valid'
}
