import { canonicalJson } from '#app/domain/evidence/canonical-json.ts'
import { CertificateStatement, sealCertificate } from '#app/domain/evidence/certificate.ts'
import { db, type Connection } from './database.server.ts'

/** How many certificates were issued in the month of a date: the next takes the place after. */
export function countCertificatesOfMonth(issuedOn: string, connection: Connection): Promise<number> {
  return connection.certificate.count({ where: { issuedOn: { startsWith: issuedOn.slice(0, 7) } } })
}

/** Throws a conflict when the number is taken or the attempt has a certificate. */
export async function saveCertificate(
  id: string,
  statement: CertificateStatement,
  issuedAt: Date,
  examSlug: string,
  connection: Connection,
): Promise<void> {
  await connection.certificate.create({
    data: {
      id,
      ...sealCertificate(statement),
      number: statement.number,
      personId: statement.person,
      attemptId: statement.attempt,
      examSlug,
      examHash: statement.exam,
      issuedAt,
      issuedOn: statement.issuedOn,
      validUntil: statement.validUntil,
      statement: canonicalJson(statement),
    },
  })
}

const holder = { select: { name: true, nameLatin: true } }
/** The score of its attempt as it stands. */
const standing = {
  select: { scores: { orderBy: { sequence: 'desc' as const }, take: 1 } },
}
const withPerson = { person: holder, attempt: standing }

type Standing = { attempt: { scores: readonly { passed: boolean }[] } }

/** Whether the attempt of a certificate stands as passed: a regrade may have taken that back. */
function withStanding<Row extends Standing>(row: Row): Row & { stands: boolean } {
  return { ...row, stands: row.attempt.scores[0]?.passed ?? false }
}

/** A person's certificates, newest first. */
export async function listCertificates(personId: string) {
  const rows = await db().certificate.findMany({
    where: { personId },
    orderBy: { issuedAt: 'desc' },
    include: withPerson,
  })
  return rows.map(withStanding)
}

/** A certificate as it was issued, with the holder's name as it is now. */
export type IssuedCertificate = {
  statement: CertificateStatement
  hash: string
  code: string
  personId: string
  name: string
  nameLatin: string | null
  /** Whether its attempt stands as passed. */
  stands: boolean
}

/** A person's certificate; null when it is another's or not there. */
export async function findCertificate(
  id: string,
  personId: string,
): Promise<IssuedCertificate | null> {
  return read(await db().certificate.findUnique({ where: { id, personId }, select: issued }))
}

/** The certificate with this verification code, whoever asks; or null. */
export async function findCertificateByCode(code: string): Promise<IssuedCertificate | null> {
  return read(await db().certificate.findUnique({ where: { code }, select: issued }))
}

const issued = {
  statement: true,
  hash: true,
  code: true,
  personId: true,
  person: holder,
  attempt: standing,
} as const

type IssuedRow = Pick<IssuedCertificate, 'hash' | 'code' | 'personId'> & {
  statement: string
  person: Pick<IssuedCertificate, 'name' | 'nameLatin'>
} & Standing

function read(row: IssuedRow | null): IssuedCertificate | null {
  if (!row) return null
  const { statement, person, attempt: _, stands, ...seal } = withStanding(row)
  const said = CertificateStatement.parse(JSON.parse(statement))
  return { ...seal, ...person, stands, statement: said }
}

/** The certificate of an attempt, or null. */
export async function findCertificateOfAttempt(attemptId: string) {
  const row = await db().certificate.findUnique({ where: { attemptId }, include: withPerson })
  return row && withStanding(row)
}

/** A person's certificates as a list needs them, newest first. */
export async function listCertificateHeads(personId: string) {
  const rows = await db().certificate.findMany({
    where: { personId },
    orderBy: { issuedAt: 'desc' },
    select: { id: true, examSlug: true, validUntil: true, attempt: standing },
  })
  return rows.map(withStanding)
}
