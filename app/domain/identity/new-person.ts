import { z } from 'zod'
import { Locale } from '../locale.ts'
import { EmailAddress, EmployeeNumber, placeholderEmail } from './account-name.ts'
import { Role } from './role.ts'

/** A name as people write it; no line breaks or other controls. */
const PersonName = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}]{1,80}$/u, 'must be 1 to 80 characters on one line')

/** What is known of a person who is to be added; without an e-mail the stand-in is taken. */
export const PersonDetails = z
  .object({
    number: EmployeeNumber,
    name: PersonName,
    nameLatin: PersonName.nullable().default(null),
    email: EmailAddress.optional(),
    roles: z.array(Role).min(1).default(['learner']),
    locale: Locale.default('zh-CN'),
  })
  .transform((person) => ({ ...person, email: person.email ?? placeholderEmail(person.number) }))
export type PersonDetails = z.infer<typeof PersonDetails>
