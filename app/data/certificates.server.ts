import { canonicalJson } from '#app/domain/evidence/canonical-json.ts'
import { sealCertificate, type CertificateStatement } from '#app/domain/evidence/certificate.ts'
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

const withPerson = {
  person: { select: { name: true, nameLatin: true } },
  attempt: { select: { scores: { orderBy: { sequence: 'desc' as const }, take: 1 } } },
}

/** A person's certificates, newest first. */
export function listCertificates(personId: string) {
  return db().certificate.findMany({
    where: { personId },
    orderBy: { issuedAt: 'desc' },
    include: withPerson,
  })
}

/** The certificate with this verification code, with the name of whom it certifies; or null. */
export function findCertificateByCode(code: string) {
  return db().certificate.findUnique({ where: { code }, include: withPerson })
}

/** The certificate of an attempt, or null. */
export function findCertificateOfAttempt(attemptId: string) {
  return db().certificate.findUnique({ where: { attemptId }, include: withPerson })
}

/** A person's certificates as a list needs them, newest first. */
export function listCertificateHeads(personId: string) {
  return db().certificate.findMany({
    where: { personId },
    orderBy: { issuedAt: 'desc' },
    select: { id: true, examSlug: true, validUntil: true },
  })
}
