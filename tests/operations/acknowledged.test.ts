import { expect, test } from 'vitest'
import { db, readRows, transaction, writeRow, type Connection } from '#app/data/database.server.ts'
import { Prisma } from '#app/data/generated/sqlite/client.ts'
import { useTestDatabase } from '#tests/database.ts'

useTestDatabase()

const department = (id: string) => ({ id, code: id, nameZh: id, nameEn: id, path: `${id}/` })
const idsLike = async (prefix: string) =>
  (
    await db().department.findMany({
      where: { id: { startsWith: prefix } },
      orderBy: { id: 'asc' },
    })
  ).map(({ id }) => id)

/** A transaction of another request: it has written, and ends as it is told to. */
async function openTransaction(id: string) {
  let end!: (how: 'commit' | 'fail') => void
  const told = new Promise<'commit' | 'fail'>((resolve) => (end = resolve))
  let written!: () => void
  const hasWritten = new Promise<void>((resolve) => (written = resolve))
  const ended = transaction(async (tx) => {
    await tx.department.create({ data: department(id) })
    written()
    if ((await told) === 'fail') throw new Error('undone')
  })
  await hasWritten
  return { end, ended }
}

test('a write that was acknowledged stays when the transaction of another request is undone', async () => {
  const other = await openTransaction('a-other')
  const write = db()
    .department.create({ data: department('a-own') })
    .then(() => 'acknowledged')
  other.end('fail')
  await expect(other.ended).rejects.toThrow('undone')
  expect(await write).toBe('acknowledged')
  expect(await idsLike('a-')).toEqual(['a-own'])
})

test('many writes beside many transactions, half of them undone: each is kept or undone by itself', async () => {
  const work = Array.from({ length: 40 }, async (_, at) => {
    if (at % 2 === 0) return db().department.create({ data: department(`b-${at}`) })
    return transaction(async (tx) => {
      await tx.department.create({ data: department(`b-${at}`) })
      await new Promise((resolve) => setTimeout(resolve, 1))
      if (at % 4 === 1) throw new Error('undone')
    })
  })
  const ends = await Promise.allSettled(work)
  const kept = ends.flatMap(({ status }, at) => (status === 'fulfilled' ? [`b-${at}`] : []))
  expect(kept).toHaveLength(30)
  expect(await idsLike('b-')).toEqual(kept.sort())
})

test('nobody reads what another request has not committed', async () => {
  const other = await openTransaction('c-other')
  expect(await idsLike('c-')).toEqual([])
  other.end('commit')
  await other.ended
  expect(await idsLike('c-')).toEqual(['c-other'])
})

test('past the client, a transaction reads and writes what is its own, and others do not see it', async () => {
  const heads = (connection?: Connection) =>
    readRows(
      Prisma.sql`SELECT "id" FROM "Department" WHERE "id" LIKE 'e-%' ORDER BY "id"`,
      connection,
    )
  const turns = Array.from({ length: 8 }, (_, at) =>
    transaction(async (tx) => {
      await tx.department.create({ data: department(`e-${at}`) })
      await writeRow(
        Prisma.sql`UPDATE "Department" SET "nameEn" = 'told' WHERE "id" = ${`e-${at}`}`,
        tx,
      )
      const own = await heads(tx)
      expect(own).toContainEqual([`e-${at}`])
      expect(await heads()).not.toContainEqual([`e-${at}`])
      if (at % 2 === 1) throw new Error('undone')
    }),
  )
  await Promise.allSettled(turns)
  const told = await db().department.findMany({
    where: { id: { startsWith: 'e-' }, nameEn: 'told' },
  })
  expect(told.map(({ id }) => id).sort()).toEqual(['e-0', 'e-2', 'e-4', 'e-6'])
})

test.each(['kept', 'undone'])(
  'past the client, nothing is written or read with a transaction that was %s',
  async (end) => {
    let over: Connection | undefined
    const ended = transaction(async (tx) => {
      over = tx
      if (end === 'undone') throw new Error('undone')
    })
    await ended.catch(() => {})
    const rename = Prisma.sql`UPDATE "Department" SET "nameEn" = 'late'`
    await expect(writeRow(rename, over)).rejects.toThrow('The transaction is over')
    await expect(readRows(Prisma.sql`SELECT 1`, over)).rejects.toThrow('The transaction is over')
  },
)

test('a write that fails leaves the way open for the next', async () => {
  await db().department.create({ data: department('d-once') })
  await expect(db().department.create({ data: department('d-once') })).rejects.toMatchObject({
    code: 'P2002',
  })
  await db().department.create({ data: department('d-next') })
  expect(await idsLike('d-')).toEqual(['d-next', 'd-once'])
})

test('writing over a row does not get past what may only be added to', async () => {
  // SQLite's REPLACE deletes in silence; PostgreSQL has an update on conflict.
  const [verb, onConflict] = process.env.KEXIN_TEST_POSTGRES
    ? ['INSERT', 'ON CONFLICT ("hash") DO UPDATE SET "mediaType" = excluded."mediaType"']
    : ['INSERT OR REPLACE', '']
  const write = (mediaType: string) =>
    db().$executeRawUnsafe(
      `${verb} INTO "Blob" ("hash", "mediaType", "size", "bytes")
       VALUES ('h', '${mediaType}', 0, '') ${onConflict}`,
    )
  await db().blob.create({
    data: { hash: 'h', mediaType: 'text/plain', size: 0, bytes: new Uint8Array() },
  })
  await expect(write('image/png')).rejects.toThrow()
  expect(await db().blob.findUniqueOrThrow({ where: { hash: 'h' } })).toMatchObject({
    mediaType: 'text/plain',
  })
})
