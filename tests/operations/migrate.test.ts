import { expect, test } from 'vitest'
import { kexin } from '#app/cli/kexin.ts'
import { db } from '#app/data/database.server.ts'
import { migrate } from '#app/data/migrate.server.ts'
import { settings } from '#app/settings.server.ts'
import { useTestDatabase } from '#tests/database.ts'

useTestDatabase()

test('a database of this very version has nothing to be done', async () => {
  expect(await migrate(settings().database)).toEqual([])
})

test('a database with a migration this version does not know is left alone', async () => {
  const insert = `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "started_at", "applied_steps_count")
    SELECT 'next', 'abc', '9999_next', "finished_at", "started_at", 1 FROM "_prisma_migrations" LIMIT 1`
  await db().$executeRawUnsafe(insert)
  const told = /^The database was made by another version .* 9999_next is unknown to .*: run the/
  await expect(migrate(settings().database)).rejects.toThrow(told)
  let said = ''
  const output = { write: (text: string) => (said += text) }
  expect(await kexin(['db', 'migrate'], { stdout: output, stderr: output })).toBe(1)
  expect(said).toMatch(told)
  await db().$executeRawUnsafe(`DELETE FROM "_prisma_migrations" WHERE "id" = 'next'`)
})

test('a database whose migration was another script is left alone', async () => {
  await db().$executeRawUnsafe(`UPDATE "_prisma_migrations" SET "checksum" = 'abc'`)
  await expect(migrate(settings().database)).rejects.toThrow(/0001_init is a different one in/)
})
