import { z } from 'zod'

/** Mail that is never sent: for people without an address (RFC 2606 keeps .invalid free). */
const NO_MAIL = '@no-mail.invalid'

/**
 * An employee number as it is kept: half-width capitals, so that it is found however it is typed.
 * Without @, which tells an e-mail from a number.
 */
export const EmployeeNumber = z
  .string()
  .transform(fold)
  .pipe(
    z
      .string()
      .regex(
        /^[A-Z0-9][A-Z0-9._/-]{0,39}$/,
        'must be 1 to 40 letters, digits, dots, dashes, slashes',
      ),
  )
export type EmployeeNumber = z.infer<typeof EmployeeNumber>

/** An e-mail address as it is kept: in small letters. */
export const EmailAddress = z
  .string()
  .transform((typed) => fold(typed).toLowerCase())
  .pipe(z.email('must be an e-mail address').max(200))
export type EmailAddress = z.infer<typeof EmailAddress>

/** What somebody typed to say who they are: an e-mail when it has an @, else an employee number. */
export type AccountName = { kind: 'number' | 'email'; value: string }

/** Reads what was typed as an account; anything is read, whether or not such an account can exist. */
export function readAccountName(typed: string): AccountName {
  const value = fold(typed)
  return value.includes('@')
    ? { kind: 'email', value: value.toLowerCase() }
    : { kind: 'number', value }
}

/** The address that stands for having none; every person has one, as it is unique. */
export function placeholderEmail(number: EmployeeNumber): EmailAddress {
  return `${number.toLowerCase().replaceAll('/', '_')}${NO_MAIL}`
}

/** Whether mail can reach this address at all. */
export function isReachable(email: EmailAddress): boolean {
  return !email.endsWith(NO_MAIL)
}

/** No account goes by more than this; normalising takes time with the square of a text's combining marks. */
export const LONGEST_TYPED = 400

/** Full-width forms, which Chinese keyboards produce, become half-width; letters become capitals. */
function fold(typed: string): string {
  return typed.slice(0, LONGEST_TYPED).normalize('NFKC').trim().toUpperCase()
}
