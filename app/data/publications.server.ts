import type { BankManifest, BankOrigin } from '#app/domain/catalog/bank.ts'
import type { Competencies } from '#app/domain/catalog/competencies.ts'
import type { CourseManifest } from '#app/domain/catalog/course.ts'
import type { ExamManifest } from '#app/domain/catalog/exam.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import type { RenderedLesson } from '#app/domain/catalog/lesson.ts'
import { canonicalJson, hashOf } from '#app/domain/evidence/canonical-json.ts'
import { db, type Connection } from './database.server.ts'

/** Who published, and when. */
export type Publishing = { at: Date; by: string | null }

/** Keeps the blobs that are not there yet. */
export async function saveBlobs(
  blobs: readonly { hash: string; mediaType: string; bytes: Uint8Array }[],
  connection: Connection,
): Promise<void> {
  const missing = await lacking(blobs, (hashes) =>
    connection.blob.findMany({ where: { hash: { in: hashes } }, select: { hash: true } }),
  )
  await connection.blob.createMany({
    data: missing.map(({ bytes, ...blob }) => ({
      ...blob,
      size: bytes.length,
      bytes: new Uint8Array(bytes),
    })),
  })
}

/** Keeps the item revisions that are not there yet; returns how many. */
export async function saveItems(
  items: readonly { hash: string; bankSlug: string; item: Item }[],
  { at }: Publishing,
  connection: Connection,
): Promise<number> {
  const missing = await lacking(items, (hashes) =>
    connection.itemRevision.findMany({ where: { hash: { in: hashes } }, select: { hash: true } }),
  )
  await connection.itemRevision.createMany({
    data: missing.map(({ hash, bankSlug, item }) => ({
      hash,
      itemId: item.id,
      bankSlug,
      kind: item.kind,
      pool: item.pool,
      body: canonicalJson(item),
      publishedAt: at,
    })),
  })
  return missing.length
}

/** Keeps rendered lessons, in place of what the same version of the pipeline rendered before. */
export async function saveRenderedLessons(
  lessons: readonly { hash: string; lesson: RenderedLesson }[],
  pipeline: string,
  connection: Connection = db(),
): Promise<void> {
  const missing = await lacking(lessons, async (hashes) => {
    const rows = await connection.lessonRender.findMany({
      where: { pipeline, lessonHash: { in: hashes } },
      select: { lessonHash: true },
    })
    return rows.map(({ lessonHash }) => ({ hash: lessonHash }))
  })
  await connection.lessonRender.createMany({
    data: missing.map(({ hash, lesson }) => ({
      lessonHash: hash,
      pipeline,
      render: JSON.stringify(lesson),
    })),
  })
}

type Saved = 'published' | 'unchanged'
type NewRevision = {
  slug: string
  sequence: number
  hash: string
  manifest: string
  publishedAt: Date
  publishedBy: string | null
}

/** Makes the next revision of a course unless the one in force says the same. */
export function saveCourseRevision(manifest: CourseManifest, by: Publishing, tx: Connection) {
  return saveRevision(manifest, by, {
    newest: (slug) =>
      tx.courseRevision.findFirst({ where: { slug }, orderBy: { sequence: 'desc' } }),
    insert: (data) => tx.courseRevision.create({ data }),
  })
}

/** Makes the next revision of a bank unless the one in force says the same. */
export function saveBankRevision(
  manifest: BankManifest,
  by: Publishing,
  tx: Connection,
  origin: BankOrigin = 'folder',
) {
  return saveRevision(manifest, by, {
    newest: (slug) => tx.bankRevision.findFirst({ where: { slug }, orderBy: { sequence: 'desc' } }),
    insert: (data) => tx.bankRevision.create({ data: { ...data, origin } }),
  })
}

/** Makes the next revision of an exam unless the one in force says the same. */
export function saveExamRevision(manifest: ExamManifest, by: Publishing, tx: Connection) {
  return saveRevision(manifest, by, {
    newest: (slug) => tx.examRevision.findFirst({ where: { slug }, orderBy: { sequence: 'desc' } }),
    insert: (data) => tx.examRevision.create({ data }),
  })
}

/** Makes the next revision of the competencies unless the one in force says the same. */
export async function saveCompetencies(
  manifest: Competencies,
  { at }: Publishing,
  tx: Connection,
): Promise<Saved> {
  const hash = hashOf(manifest)
  const newest = await tx.competencyRevision.findFirst({ orderBy: { sequence: 'desc' } })
  if (newest?.hash === hash) return 'unchanged'
  const text = canonicalJson(manifest)
  const sequence = (newest?.sequence ?? 0) + 1
  await tx.competencyRevision.create({ data: { sequence, hash, manifest: text, publishedAt: at } })
  return 'published'
}

async function saveRevision(
  manifest: { slug: string },
  { at, by }: Publishing,
  table: {
    newest: (slug: string) => Promise<{ hash: string; sequence: number } | null>
    insert: (row: NewRevision) => Promise<unknown>
  },
): Promise<Saved> {
  const { slug } = manifest
  const hash = hashOf(manifest)
  const newest = await table.newest(slug)
  if (newest?.hash === hash) return 'unchanged'
  await table.insert({
    slug,
    sequence: (newest?.sequence ?? 0) + 1,
    hash,
    manifest: canonicalJson(manifest),
    publishedAt: at,
    publishedBy: by,
  })
  return 'published'
}

async function lacking<T extends { hash: string }>(
  values: readonly T[],
  present: (hashes: string[]) => Promise<{ hash: string }[]>,
): Promise<T[]> {
  const once = new Map(values.map((value) => [value.hash, value]))
  for (const { hash } of await present([...once.keys()])) once.delete(hash)
  return [...once.values()]
}
