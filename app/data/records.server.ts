import { AttemptEventBody } from '#app/domain/assessment/attempt-event.ts'
import { Paper } from '#app/domain/assessment/paper.ts'
import {
  readReason,
  RegradeChange,
  regradeHash,
  type Regrade,
} from '#app/domain/assessment/regrade.ts'
import { CourseManifest } from '#app/domain/catalog/course.ts'
import { ExamManifest } from '#app/domain/catalog/exam.ts'
import { Item } from '#app/domain/catalog/item.ts'
import { canonicalJson, hashOf, type Canonical } from '#app/domain/evidence/canonical-json.ts'
import { CertificateStatement } from '#app/domain/evidence/certificate.ts'
import type { RecordedAttempt, RecordedCertificate } from '#app/domain/evidence/recorded-attempt.ts'
import type { Earlier } from '#app/domain/evidence/replay.ts'
import type {
  CompletionStatement,
  ReadLesson,
  RecordedCompletion,
} from '#app/domain/training/completion.ts'
import { db, type Prisma } from './database.server.ts'

// Reads for those who do not trust the server: nothing here comes from a cache, and content whose
// hash is not its address is not there.

/** An attempt as recorded, or only its id when what is recorded cannot be read. */
export type AttemptRecord = {
  id: string
  personId: string
  examSlug: string
  recorded: RecordedAttempt | null
}

const recordedParts = {
  events: { orderBy: { sequence: 'asc' } },
  scores: { orderBy: { sequence: 'asc' } },
  certificate: true,
} as const

/** All attempts in pages, each person's at an exam in their order. */
export async function* attemptPages(size = 200): AsyncGenerator<AttemptRecord[]> {
  const order = ['personId', 'examSlug', 'number'] as const
  let last: { personId: string; examSlug: string; number: number } | undefined
  for (;;) {
    const rows = await db().attempt.findMany({
      orderBy: order.map((column) => ({ [column]: 'asc' })),
      ...(last && { cursor: { personId_examSlug_number: last }, skip: 1 }),
      take: size,
      include: recordedParts,
    })
    if (rows.length === 0) return
    yield rows.map((row) => {
      const { id, personId, examSlug } = row
      return { id, personId, examSlug, recorded: readAttempt(row) }
    })
    const { personId, examSlug, number } = rows.at(-1)!
    last = { personId, examSlug, number }
  }
}

/** One attempt as recorded, with the ids of the items on the person's earlier papers of the exam; or null. */
export async function findAttemptRecord(
  id: string,
): Promise<(AttemptRecord & { earlier: Earlier }) | null> {
  const row = await db().attempt.findUnique({ where: { id }, include: recordedParts })
  if (!row) return null
  const { personId, examSlug, number } = row
  const earlier = await db().attempt.findMany({
    where: { personId, examSlug, number: { lt: number } },
    select: { paper: true },
  })
  const items = earlier.flatMap(({ paper }) => Paper.parse(JSON.parse(paper)).items)
  const seen = new Set(items.map((item) => item.id))
  return {
    id,
    personId,
    examSlug,
    recorded: readAttempt(row),
    earlier: { attempts: earlier.length, seen },
  }
}

type AttemptRow = Prisma.AttemptGetPayload<{ include: typeof recordedParts }>

function readAttempt({ events, scores, certificate, ...head }: AttemptRow): RecordedAttempt | null {
  try {
    return {
      ...head,
      paper: asWritten(Paper, head.paper),
      openedAt: head.openedAt.toISOString(),
      deadlineAt: head.deadlineAt?.toISOString() ?? null,
      events: events.map(({ attemptId: _, at, body, ...link }) => ({
        ...link,
        at: at.toISOString(),
        body: asWritten(AttemptEventBody, body),
      })),
      scores: scores.map(({ attemptId: _, at, ...score }) => ({ ...score, at: at.toISOString() })),
      certificate: certificate && readCertificate(certificate),
    }
  } catch {
    return null
  }
}

function readCertificate(row: NonNullable<AttemptRow['certificate']>): RecordedCertificate {
  const { number, code, hash, personId, examSlug, examHash, issuedOn, validUntil } = row
  return {
    number,
    code,
    hash,
    personId,
    examSlug,
    examHash,
    issuedOn,
    validUntil,
    issuedAt: row.issuedAt.toISOString(),
    statement: asWritten(CertificateStatement, row.statement),
  }
}

/** Reads canonical JSON; throws when it is not written the one way, or does not fit. */
function asWritten<T extends Canonical>(schema: { parse: (value: unknown) => T }, text: string): T {
  const value = schema.parse(JSON.parse(text))
  if (canonicalJson(value) !== text) throw new Error('It is written in another way')
  return value
}

/** A completion as recorded, with the lessons read in its cycle; no statement when it is unreadable. */
export type CompletionRecord = Omit<RecordedCompletion, 'statement'> & {
  cycle: { id: string; personId: string; courseSlug: string }
  statement: CompletionStatement | null
  reads: ReadLesson[]
}

/** All completions in pages. */
export async function* completionPages(size = 500): AsyncGenerator<CompletionRecord[]> {
  let last: string | undefined
  for (;;) {
    const rows = await db().completion.findMany({
      orderBy: { cycleId: 'asc' },
      ...(last && { cursor: { cycleId: last }, skip: 1 }),
      take: size,
      include: { cycle: { include: { reads: true } } },
    })
    if (rows.length === 0) return
    yield rows.flatMap((row) => readCompletion(row) ?? [])
    last = rows.at(-1)!.cycleId
  }
}

type CompletionRow = Prisma.CompletionGetPayload<{
  include: { cycle: { include: { reads: true } } }
}>

/** Null when its cycle was taken out, which the list of dangling records tells. */
function readCompletion({
  attemptId,
  earned,
  total,
  ...row
}: CompletionRow): CompletionRecord | null {
  const cycle = row.cycle as CompletionRow['cycle'] | null
  if (!cycle) return null
  return {
    cycle: { id: cycle.id, personId: cycle.personId, courseSlug: cycle.courseSlug },
    courseHash: row.courseHash,
    hash: row.hash,
    at: row.completedAt.toISOString(),
    on: row.completedOn,
    attempt: attemptId === null ? null : { id: attemptId, earned: earned!, total: total! },
    statement: readStatement(row.evidence),
    reads: cycle.reads.map(toRead),
  }
}

function toRead({ lessonSlug, lessonHash, readAt }: LessonReadRow): ReadLesson {
  return { lesson: lessonSlug, revision: lessonHash, at: readAt.toISOString() }
}

type LessonReadRow = { lessonSlug: string; lessonHash: string; readAt: Date }

/** A cycle without a completion, in which something counted. */
export type OpenCycle = { id: string; courseSlug: string; reads: ReadLesson[] }

/** All cycles without a completion in which a lesson was read, in pages. */
export async function* openCyclePages(size = 500): AsyncGenerator<OpenCycle[]> {
  for (let last = ''; ;) {
    const rows = await db().cycle.findMany({
      where: { id: { gt: last }, completion: null, reads: { some: {} } },
      orderBy: { id: 'asc' },
      take: size,
      include: { reads: true },
    })
    if (rows.length === 0) return
    yield rows.map(({ id, courseSlug, reads }) => ({ id, courseSlug, reads: reads.map(toRead) }))
    last = rows.at(-1)!.id
  }
}

/** Every revision of a course that holds, oldest first, with the instant it came into force. */
export async function listVerifiedCourses(slug: string) {
  const rows = await db().courseRevision.findMany({ where: { slug }, orderBy: { sequence: 'asc' } })
  return rows.flatMap(({ hash, manifest, publishedAt }) => {
    const course = verified(manifest, hash, CourseManifest)
    return course ? [{ at: publishedAt.toISOString(), manifest: course }] : []
  })
}

function readStatement(evidence: string): CompletionStatement | null {
  try {
    const statement = JSON.parse(evidence) as CompletionStatement
    return canonicalJson(statement) === evidence ? statement : null
  } catch {
    return null
  }
}

/** The course revision at this address; null when none is there whose hash it is. */
export async function findVerifiedCourse(hash: string): Promise<CourseManifest | null> {
  const row = await db().courseRevision.findFirst({ where: { hash } })
  return verified(row?.manifest, hash, CourseManifest)
}

/** The exam revision at this address; null when none is there whose hash it is. */
async function findVerifiedExam(hash: string): Promise<ExamManifest | null> {
  const row = await db().examRevision.findFirst({ where: { hash } })
  return verified(row?.manifest, hash, ExamManifest)
}

/** An exam revision with every item it can draw and what was put right of the exam; null when any of it is not there, or not what its address says. */
export async function findVerifiedContent(examHash: string) {
  const exam = await findVerifiedExam(examHash)
  const hashes = new Set(exam?.draw.flatMap(({ pool }) => pool.map(({ hash }) => hash)))
  const items = await listVerifiedItems([...hashes])
  if (!exam || items.size < hashes.size) return null
  return { exam, items, regrades: await listVerifiedRegrades(exam.slug) }
}

/** The regrades of an exam that are what their hashes say, with the item revisions they put in place. */
async function listVerifiedRegrades(examSlug: string): Promise<Regrade[]> {
  const rows = await db().regrade.findMany({ where: { examSlug }, orderBy: { at: 'asc' } })
  const regrades = rows.map((row) => verifiedRegrade(row))
  return (await Promise.all(regrades)).filter((regrade) => regrade !== null)
}

type RegradeRow = Prisma.RegradeGetPayload<object>

async function verifiedRegrade(row: RegradeRow): Promise<Regrade | null> {
  const { id, examSlug: exam, itemId: item, itemHash: revision, by, hash } = row
  const reason = readReason(row.reason)
  try {
    const change = asWritten(RegradeChange, row.change)
    const at = row.at.toISOString()
    const statement = { id, exam, item, revision, change, reason, by, at }
    if (regradeHash(statement) !== hash) return null
    if (change.scores === 'dropped') return { hash, statement, instead: 'dropped' }
    const instead = (await listVerifiedItems([change.scores.item])).get(change.scores.item)
    return instead ? { hash, statement, instead } : null
  } catch {
    return null // its change cannot be read
  }
}

/** The item revisions at these addresses that are there and whose hashes they are. */
async function listVerifiedItems(hashes: readonly string[]): Promise<Map<string, Item>> {
  const rows = await db().itemRevision.findMany({ where: { hash: { in: [...hashes] } } })
  return new Map(
    rows.flatMap(({ hash, body }) => {
      const item = verified(body, hash, Item)
      return item ? [[hash, item] as const] : []
    }),
  )
}

function verified<T>(
  text: string | undefined,
  hash: string,
  schema: { parse: (value: unknown) => T },
): T | null {
  if (text === undefined) return null
  try {
    const value = JSON.parse(text) as Canonical
    return hashOf(value) === hash ? schema.parse(value) : null
  } catch {
    return null // neither what was hashed nor anything like it
  }
}
