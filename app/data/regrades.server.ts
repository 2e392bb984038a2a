import {
  readReason,
  RegradeChange,
  regradeHash,
  storedChange,
  storedReason,
  type Regrade,
  type RegradeStatement,
} from '#app/domain/assessment/regrade.ts'
import { getItems } from './catalog.server.ts'
import { db, readRows, type Connection } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** Keeps a regrade; one of that id that is there already stays as it is, and `false` is returned. */
export async function saveRegrade(
  statement: RegradeStatement,
  connection: Connection,
): Promise<boolean> {
  const { id, exam, item, revision, change, reason, by, at } = statement
  if (await connection.regrade.findUnique({ where: { id }, select: { id: true } })) return false
  await connection.regrade.create({
    data: {
      id,
      examSlug: exam,
      itemId: item,
      itemHash: revision,
      change: storedChange(change),
      reason: storedReason(reason),
      by,
      at,
      hash: regradeHash(statement),
    },
  })
  return true
}

/** The regrade of this id, or null. */
export async function findRegrade(id: string): Promise<Regrade | null> {
  return (await readRegrades(Prisma.sql`"id" = ${id}`))[0] ?? null
}

/** What was put right of an exam, oldest first: asked at every result. */
export function listRegrades(examSlug: string): Promise<Regrade[]> {
  return readRegrades(Prisma.sql`"examSlug" = ${examSlug}`)
}

/** The same of several exams at once, by exam. */
export async function listRegradesByExam(
  examSlugs: readonly string[],
): Promise<Map<string, Regrade[]>> {
  if (examSlugs.length === 0) return new Map()
  const regrades = await readRegrades(Prisma.sql`"examSlug" IN (${Prisma.join([...examSlugs])})`)
  const of = (exam: string) => regrades.filter(({ statement }) => statement.exam === exam)
  return new Map(examSlugs.map((exam) => [exam, of(exam)]))
}

/** Ids of the regrades that nobody has seen reach every attempt, oldest first. */
export async function listUnfinishedRegrades(): Promise<string[]> {
  const [all, finished] = await Promise.all([
    db().regrade.findMany({ orderBy: { at: 'asc' }, select: { id: true } }),
    db().finishedRegrade.findMany({ select: { regradeId: true } }),
  ])
  const known = new Set(finished.map(({ regradeId }) => regradeId))
  return all.map(({ id }) => id).filter((id) => !known.has(id))
}

/** Notes that a regrade has reached every attempt there will ever be for it to reach. */
export async function saveFinishedRegrade(regradeId: string, at: Date): Promise<void> {
  await db().finishedRegrade.upsert({
    where: { regradeId },
    create: { regradeId, at },
    update: {},
  })
}

type RegradeRow = [
  id: string,
  examSlug: string,
  itemId: string,
  itemHash: string,
  change: string,
  reason: string,
  by: string,
  at: string,
  hash: string,
]

/** The regrades of which something is true, oldest first. */
async function readRegrades(isWanted: Prisma.Sql): Promise<Regrade[]> {
  const rows = await readRows<RegradeRow>(Prisma.sql`
    SELECT "id", "examSlug", "itemId", "itemHash", "change", "reason", "by", "at", "hash"
    FROM "Regrade" WHERE ${isWanted} ORDER BY "at"`)
  return Promise.all(rows.map(toRegrade))
}

async function toRegrade([id, exam, item, revision, ...row]: RegradeRow): Promise<Regrade> {
  const [change, reason, by, at, hash] = row
  const changed = RegradeChange.parse(JSON.parse(change))
  const { scores } = changed
  const instead = scores === 'dropped' ? scores : (await getItems([scores.item])).get(scores.item)!
  const statement = {
    id,
    exam,
    item,
    revision,
    change: changed,
    reason: readReason(reason),
    by,
    at: new Date(at).toISOString(),
  }
  return { hash, statement, instead }
}

type Asked = Pick<RegradeStatement, 'exam' | 'revision'>

/** The closed attempts at an exam whose paper asks an item revision; of a regrade only those it has not reached. */
function askedBy({ exam, revision }: Asked, unreached?: Regrade) {
  return {
    examSlug: exam,
    paper: { contains: `"hash":"${revision}"` },
    scores: { some: {} },
    ...(unreached && {
      events: { none: { kind: 'regraded', body: { contains: unreached.hash } } },
    }),
  } satisfies Prisma.AttemptWhereInput
}

/**
 * Ids of the closed attempts that a regrade is about and has not reached, in their order. All at once: every
 * page of them would look through all papers again.
 */
export async function listUnreached(regrade: Regrade): Promise<string[]> {
  const rows = await db().attempt.findMany({
    where: askedBy(regrade.statement, regrade),
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** How many closed attempts a regrade is about, and how many of them it has reached. */
export async function countReached(regrade: Regrade): Promise<{ asked: number; reached: number }> {
  const asked = await db().attempt.count({ where: askedBy(regrade.statement) })
  const unreached = await db().attempt.count({ where: askedBy(regrade.statement, regrade) })
  return { asked, reached: asked - unreached }
}

/** The closed attempts at an exam whose paper asks an item revision, with whose they are, by id. */
export async function listAsked(
  asked: Asked,
): Promise<{ id: string; number: string; name: string }[]> {
  const rows = await db().attempt.findMany({
    where: askedBy(asked),
    orderBy: { id: 'asc' },
    select: { id: true, person: { select: { number: true, name: true } } },
  })
  return rows.map(({ id, person }) => ({ id, ...person }))
}

/** Slugs of the other exams of which a closed attempt asks the same item revision. */
export async function listOtherExams({ exam, revision }: Asked): Promise<string[]> {
  const rows = await db().attempt.findMany({
    where: {
      examSlug: { not: exam },
      paper: { contains: `"hash":"${revision}"` },
      scores: { some: {} },
    },
    distinct: ['examSlug'],
    select: { examSlug: true },
  })
  return rows.map(({ examSlug }) => examSlug)
}
