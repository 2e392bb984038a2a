import { canonicalJson } from '#app/domain/evidence/canonical-json.ts'
import { CertificateStatement, sealCertificate } from '#app/domain/evidence/certificate.ts'
import { isLatestScore } from './cycle-state-sql.server.ts'
import { db, readRows, type Connection, type Truth } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** How many certificates were issued in the month of a date: the next takes the place after. */
export function countCertificatesOfMonth(
  issuedOn: string,
  connection: Connection,
): Promise<number> {
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
/** The scores of its attempt, first to last: the last is how it stands. */
const standing = {
  select: {
    scores: { orderBy: { sequence: 'asc' as const }, select: { passed: true, at: true } },
  },
}
const withPerson = { person: holder, attempt: standing }

type Standing = { attempt: { scores: readonly { passed: boolean; at: Date }[] } }

/** Since when the attempt of a certificate has not stood as passed any more; null while it does. */
type Stands = { stands: boolean; withdrawnAt: Date | null }

/** Whether the attempt of a certificate stands as passed: a regrade may have taken that back. */
function withStanding<Row extends Standing>(row: Row): Row & Stands {
  const { scores } = row.attempt
  const stands = scores.at(-1)?.passed ?? false
  const since = scores[scores.findLastIndex(({ passed }) => passed) + 1]
  return { ...row, stands, withdrawnAt: stands ? null : (since?.at ?? null) }
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
} & Stands

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
  const { statement, person, attempt: _, stands, withdrawnAt, ...seal } = withStanding(row)
  const said = CertificateStatement.parse(JSON.parse(statement))
  return { ...seal, ...person, stands, withdrawnAt, statement: said }
}

/** The certificate of an attempt as its result needs it, or null. */
export async function findCertificateOfAttempt(attemptId: string): Promise<CertificateHead | null> {
  return (await listHeads(Prisma.sql`c."attemptId" = ${attemptId}`))[0] ?? null
}

/** A person's certificates as a list needs them, newest first: asked at every visit of a learner's home. */
export function listCertificateHeads(personId: string): Promise<CertificateHead[]> {
  return listHeads(Prisma.sql`c."personId" = ${personId}`)
}

type CertificateHead = Pick<Stands, 'stands'> & {
  id: string
  examSlug: string
  validUntil: string | null
}

async function listHeads(isWanted: Prisma.Sql): Promise<CertificateHead[]> {
  type Row = [id: string, examSlug: string, validUntil: string | null, passed: Truth | null]
  const rows = await readRows<Row>(Prisma.sql`
    SELECT c."id", c."examSlug", c."validUntil", s."passed"
    FROM "Certificate" c LEFT JOIN "Score" s ON s."attemptId" = c."attemptId" AND ${isLatestScore}
    WHERE ${isWanted} ORDER BY c."issuedAt" DESC`)
  return rows.map(([id, examSlug, validUntil, passed]) => ({
    id,
    examSlug,
    validUntil,
    stands: Boolean(passed),
  }))
}
