import type { Competencies } from '#app/domain/catalog/competencies.ts'
import type { CourseManifest } from '#app/domain/catalog/course.ts'
import type { ExamManifest } from '#app/domain/catalog/exam.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import {
  banksInForce,
  competenciesInForce,
  coursesInForce,
  examsInForce,
  getItems,
  type BankRevision,
} from './catalog.server.ts'
import { db } from './database.server.ts'

/** What is in force that a bank of this slug is imported into. */
export type ImportTargetRead = {
  slugs: Set<string>
  bank: BankRevision | null
  /** The bank's items, in its order. */
  items: Item[]
  /** Ids of items that other banks have or had: none is given to another item. */
  taken: Set<string>
  competencies: Competencies
  exams: { hash: string; manifest: ExamManifest }[]
  courses: { hash: string; manifest: CourseManifest }[]
  /** The items that exams which draw from the bank draw from others, by hash. */
  pooled: Map<string, Item>
  /** Changes whenever anything in force does. */
  state: string
}

/** Reads what is in force for an import into a bank, there or new. */
export async function readImportTarget(slug: string): Promise<ImportTargetRead> {
  const [banks, competencies, exams, courses, elsewhere] = await Promise.all([
    banksInForce(),
    competenciesInForce(),
    examsInForce(),
    coursesInForce(),
    db().itemRevision.findMany({
      where: { bankSlug: { not: slug } },
      distinct: ['itemId'],
      select: { itemId: true },
    }),
  ])
  const bank = banks.get(slug) ?? null
  const hashes = bank?.manifest.items.map(({ hash }) => hash) ?? []
  const items = await getItems(hashes)
  const others = [...exams.values()].flatMap(({ manifest: { draw } }) =>
    draw.some(({ rule }) => rule.bank === slug)
      ? draw.flatMap(({ rule, pool }) => (rule.bank === slug ? [] : pool))
      : [],
  )
  const inForce = [...banks.values(), ...exams.values(), ...courses.values()]
  const state = [...inForce.map(({ hash }) => hash), JSON.stringify(competencies)].join()
  return {
    state,
    slugs: new Set(banks.keys()),
    bank,
    items: hashes.map((hash) => items.get(hash)!),
    taken: new Set(elsewhere.map(({ itemId }) => itemId)),
    competencies,
    exams: [...exams.values()],
    courses: [...courses.values()],
    pooled: await getItems([...new Set(others.map(({ hash }) => hash))]),
  }
}
