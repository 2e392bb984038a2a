import { CourseManifest } from '#app/domain/catalog/course.ts'
import { ExamManifest } from '#app/domain/catalog/exam.ts'
import { Item } from '#app/domain/catalog/item.ts'
import { BankManifest, BankOrigin } from '#app/domain/catalog/bank.ts'
import { Competencies } from '#app/domain/catalog/competencies.ts'
import { db, type Connection } from './database.server.ts'
import { remembered } from './freshness.ts'
import { Lru } from './lru.ts'

/** A published revision: what it says, its address, its place in the row of revisions. */
export type Revision<Manifest> = {
  slug: string
  hash: string
  sequence: number
  publishedAt: Date
  /** The person; null when it came with the program or from the command line. */
  publishedBy: string | null
  manifest: Manifest
}
export type CourseRevision = Revision<CourseManifest>
export type ExamRevision = Revision<ExamManifest>
export type BankRevision = Revision<BankManifest> & { origin: BankOrigin }

type Head = Omit<Revision<never>, 'manifest'>

const newestFirst = { orderBy: { sequence: 'desc' }, omit: { manifest: true } } as const

/** The revisions in force of one kind of content, and any revision by its hash. */
function shelf<Manifest, Own extends Head>(
  parse: (value: unknown) => Manifest,
  table: {
    heads: () => Promise<Own[]>
    row: (hash: string) => Promise<(Own & { manifest: string }) | null>
  },
) {
  type Known = Own & { manifest: Manifest }
  const byHash = new Lru<Known>(500)

  async function get(hash: string): Promise<Known> {
    const known = byHash.get(hash)
    if (known) return known
    const row = await table.row(hash)
    if (!row) throw new Error(`Revision ${hash} is missing`)
    const revision: Known = { ...row, manifest: parse(JSON.parse(row.manifest)) }
    byHash.set(hash, revision)
    return revision
  }

  const inForce = remembered(async () => {
    const newest = new Map<string, Own>()
    for (const head of await table.heads()) if (!newest.has(head.slug)) newest.set(head.slug, head)
    // Going back to an earlier text is a revision of its own, with the hash of the earlier one.
    const revisions = await Promise.all(
      [...newest.values()].map(async (head): Promise<Known> => ({
        ...(await get(head.hash)),
        ...head,
      })),
    )
    return new Map(revisions.map((revision) => [revision.slug, revision]))
  })
  return { inForce, get }
}

const courses = shelf(CourseManifest.parse, {
  heads: () => db().courseRevision.findMany(newestFirst),
  row: (hash) => db().courseRevision.findFirst({ where: { hash } }),
})
const exams = shelf(ExamManifest.parse, {
  heads: () => db().examRevision.findMany(newestFirst),
  row: (hash) => db().examRevision.findFirst({ where: { hash } }),
})
const withOrigin = <Row extends { origin: string }>(row: Row) => ({
  ...row,
  origin: BankOrigin.parse(row.origin),
})
const banks = shelf(BankManifest.parse, {
  heads: async () => (await db().bankRevision.findMany(newestFirst)).map(withOrigin),
  row: async (hash) => {
    const row = await db().bankRevision.findFirst({ where: { hash } })
    return row && withOrigin(row)
  },
})

/** The courses in force, by slug. */
export const coursesInForce = () => courses.inForce.get()
/** The exams in force, by slug. */
export const examsInForce = () => exams.inForce.get()
/** The banks in force, by slug. */
export const banksInForce = () => banks.inForce.get()

export async function findCourse(slug: string): Promise<CourseRevision | null> {
  return (await coursesInForce()).get(slug) ?? null
}

/** The courses in force that demand an exam. */
export async function coursesDemanding(examSlug: string): Promise<CourseRevision[]> {
  const courses = [...(await coursesInForce()).values()]
  return courses.filter(({ manifest }) => manifest.completion.exam === examSlug)
}

export async function findExam(slug: string): Promise<ExamRevision | null> {
  return (await examsInForce()).get(slug) ?? null
}

/** The very revision an attempt was made against, in force or not. */
export const getExamRevision = exams.get

const competencies = remembered(async () => {
  const row = await db().competencyRevision.findFirst({ orderBy: { sequence: 'desc' } })
  return row && { ...row, manifest: Competencies.parse(JSON.parse(row.manifest)) }
})

/** The revision of the competencies in force; null when none was published. */
export const findCompetencies = () => competencies.get()

/** The banks whose revision in force was imported in the browser, with their items. */
export async function importedBanks(): Promise<(BankRevision & { items: Item[] })[]> {
  const banks = [...(await banksInForce()).values()].filter(({ origin }) => origin === 'import')
  return Promise.all(banks.map(withItems))
}

/** A bank in force with its items, keys included: never for a learner's loader; null when there is none. */
export async function findBank(slug: string): Promise<(BankRevision & { items: Item[] }) | null> {
  const bank = (await banksInForce()).get(slug)
  return bank ? withItems(bank) : null
}

async function withItems(bank: BankRevision): Promise<BankRevision & { items: Item[] }> {
  const hashes = bank.manifest.items.map(({ hash }) => hash)
  const items = await getItems(hashes)
  return { ...bank, items: hashes.map((hash) => items.get(hash)!) }
}

/** The competencies in force. */
export async function competenciesInForce(): Promise<Competencies> {
  return (await competencies.get())?.manifest ?? []
}

const items = new Lru<Item>(20_000)

/** Item revisions by hash, keys included: for scoring and review, never for a loader to return. */
export async function getItems(hashes: readonly string[]): Promise<Map<string, Item>> {
  const missing = hashes.filter((hash) => !items.get(hash))
  if (missing.length > 0) {
    const rows = await db().itemRevision.findMany({ where: { hash: { in: missing } } })
    for (const row of rows) items.set(row.hash, Item.parse(JSON.parse(row.body)))
  }
  return new Map(
    hashes.map((hash) => {
      const item = items.get(hash)
      if (!item) throw new Error(`Item revision ${hash} is missing`)
      return [hash, item]
    }),
  )
}

/** The hashes in force of everything at this moment, by slug, as a transaction sees them. */
export async function readHeads(
  tx: Connection,
): Promise<Record<'banks' | 'exams' | 'courses', Map<string, string>>> {
  const [bankRows, examRows, courseRows] = [
    await tx.bankRevision.findMany(newestFirst),
    await tx.examRevision.findMany(newestFirst),
    await tx.courseRevision.findMany(newestFirst),
  ]
  const newest = (rows: readonly Head[]) =>
    // From the newest to the oldest: what is set last, the newest of each, stays.
    new Map([...rows].reverse().map(({ slug, hash }) => [slug, hash]))
  return { banks: newest(bankRows), exams: newest(examRows), courses: newest(courseRows) }
}

/** The numbers in force of the banks that were imported, by slug, as a transaction sees them. */
export async function readImportedHeads(tx: Connection): Promise<Map<string, number>> {
  const rows = await tx.bankRevision.findMany(newestFirst)
  const newest = new Map([...rows].reverse().map((row) => [row.slug, row]))
  const imported = [...newest.values()].filter(({ origin }) => origin === 'import')
  return new Map(imported.map(({ slug, sequence }) => [slug, sequence]))
}

/** Makes the next question about what is in force go to the database: something was published. */
export function forgetInForce(): void {
  courses.inForce.forget()
  exams.inForce.forget()
  banks.inForce.forget()
  competencies.forget()
}
