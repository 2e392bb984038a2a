import { createHash } from 'node:crypto'
import { CourseManifest, LessonRevision } from '#app/domain/catalog/course.ts'
import { hashOf } from '#app/domain/evidence/canonical-json.ts'
import { db } from './database.server.ts'

/**
 * Something published that is not what its address says, that is filed as another thing than it is, or that
 * something published refers to, or follows on, in vain.
 */
export type ContentFault = {
  id: string
  what: 'content-changed' | 'content-misfiled' | 'content-missing'
}

const BLOBS_AT_A_TIME = 20

/** Compares everything published with its address, and looks for all that it refers to; from no cache. */
export async function checkContent(): Promise<{ checked: number; faults: ContentFault[] }> {
  const faults: ContentFault[] = []
  const blobs = new Map<string, boolean>()
  const lessons = new Map<string, LessonRevision>()
  for await (const { hash, bytes } of allBlobs()) {
    const holds = createHash('sha256').update(bytes).digest('hex') === hash
    blobs.set(hash, holds)
    if (!holds) faults.push({ id: `blob ${hash}`, what: 'content-changed' })
    const lesson = holds ? readLesson(bytes) : null
    if (lesson) lessons.set(hash, lesson)
  }
  const revisions = await listRevisions()
  const items = new Set(revisions.flatMap(({ kind, hash }) => (kind === 'item' ? hash : [])))
  for (const { id, hash, text, filed } of revisions)
    if (!holdsAt(hash, text)) faults.push({ id, what: 'content-changed' })
    else if (!isFiledAs(filed, text)) faults.push({ id, what: 'content-misfiled' })
    else
      for (const needed of neededBy(text, lessons))
        if (!blobs.has(needed) && !items.has(needed))
          faults.push({ id: `${id} needs ${needed}`, what: 'content-missing' })
  for (const id of gapsIn(revisions)) faults.push({ id, what: 'content-missing' })
  return { checked: blobs.size + revisions.length, faults }
}

async function* allBlobs() {
  for (let last = ''; ;) {
    const rows = await db().blob.findMany({
      where: { hash: { gt: last } },
      orderBy: { hash: 'asc' },
      take: BLOBS_AT_A_TIME,
      select: { hash: true, bytes: true },
    })
    if (rows.length === 0) return
    yield* rows
    last = rows.at(-1)!.hash
  }
}

/** `filed`: what its row says beside the text, which says it too; `sequence`: its place among its editions. */
type RevisionText = {
  kind: string
  id: string
  hash: string
  text: string
  filed: Readonly<Record<string, string>>
  sequence?: number
}

async function listRevisions(): Promise<RevisionText[]> {
  const select = { slug: true, sequence: true, hash: true, manifest: true } as const
  const [courses, banks, exams, competencies, items] = await Promise.all([
    db().courseRevision.findMany({ select }),
    db().bankRevision.findMany({ select }),
    db().examRevision.findMany({ select }),
    db().competencyRevision.findMany({ select: { sequence: true, hash: true, manifest: true } }),
    db().itemRevision.findMany({
      select: { itemId: true, hash: true, body: true, kind: true, pool: true },
    }),
  ])
  const named = (kind: string, rows: typeof courses) =>
    rows.map(({ slug, sequence, hash, manifest }) => {
      return {
        kind,
        id: `${kind} ${slug} ${sequence}`,
        hash,
        text: manifest,
        filed: { slug },
        sequence,
      }
    })
  return [
    ...named('course', courses),
    ...named('bank', banks),
    ...named('exam', exams),
    ...competencies.map(({ sequence, hash, manifest }) => {
      return {
        kind: 'competencies',
        id: `competencies ${sequence}`,
        hash,
        text: manifest,
        filed: {},
        sequence,
      }
    }),
    ...items.map(({ itemId, hash, body, kind, pool }) => {
      const filed = { id: itemId, kind, pool }
      return { kind: 'item', id: `item ${itemId} ${hash}`, hash, text: body, filed }
    }),
  ]
}

function holdsAt(hash: string, text: string): boolean {
  try {
    return hashOf(JSON.parse(text)) === hash
  } catch {
    return false
  }
}

function isFiledAs(filed: RevisionText['filed'], text: string): boolean {
  const said = JSON.parse(text) as Record<string, unknown>
  return Object.entries(filed).every(([name, value]) => said[name] === value)
}

/** Editions that are not there though the next is: each thing's are numbered from 1. */
function gapsIn(revisions: readonly RevisionText[]): string[] {
  const present = new Set(revisions.map(({ id }) => id))
  return revisions.flatMap(({ id, sequence = 1 }) => {
    const before = id.replace(/\d+$/, String(sequence - 1))
    return sequence > 1 && !present.has(before) ? [before] : []
  })
}

/** What a course consists of by hash: lessons with their sources and pictures, and items. */
function neededBy(text: string, lessons: ReadonlyMap<string, LessonRevision>): string[] {
  const course = CourseManifest.safeParse(JSON.parse(text)).data
  if (!course) return []
  const revisions = course.lessons.flatMap(({ renderings }) =>
    Object.values(renderings).map(({ revision }) => revision),
  )
  const parts = revisions.flatMap((revision) => {
    const lesson = lessons.get(revision)
    return lesson ? [lesson.source, ...Object.values(lesson.media)] : []
  })
  return [...new Set([...revisions, ...parts, ...Object.values(course.items)])]
}

function readLesson(bytes: Uint8Array): LessonRevision | null {
  if (bytes[0] !== '{'.charCodeAt(0)) return null
  try {
    return LessonRevision.safeParse(JSON.parse(Buffer.from(bytes).toString())).data ?? null
  } catch {
    return null // a source that begins with a brace
  }
}
