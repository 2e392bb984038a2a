import {
  banksInForce,
  coursesInForce,
  examsInForce,
  findCompetencies,
} from '#app/data/catalog.server.ts'
import type { ShelfKind } from '#app/domain/catalog/shelf-state.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import { editionOf } from '../shelf/edition.server.ts'

/** What was published last, when and by whom. */
export type LastPublication = {
  at: Date
  by: string | null
  items: { kind: ShelfKind; slug: string; title: string; edition: number }[]
  competencies: boolean
}

/** The newest of what is in force; null when nothing is. */
export async function lastPublication(locale: Locale): Promise<LastPublication | null> {
  const [courses, banks, exams, competencies] = await Promise.all([
    coursesInForce(),
    banksInForce(),
    examsInForce(),
    findCompetencies(),
  ])
  const all = [
    ...[...courses.values()].map((revision) => ({ kind: 'courses' as const, revision })),
    ...[...banks.values()].map((revision) => ({ kind: 'banks' as const, revision })),
    ...[...exams.values()].map((revision) => ({ kind: 'exams' as const, revision })),
  ]
  const times = all.map(({ revision }) => revision.publishedAt.getTime())
  const at = Math.max(0, competencies?.publishedAt.getTime() ?? 0, ...times)
  if (at === 0) return null
  const newest = all.filter(({ revision }) => revision.publishedAt.getTime() === at)
  return {
    at: new Date(at),
    by: (await editionOf(newest[0]?.revision ?? null))?.by ?? null,
    items: newest.map(({ kind, revision: { slug, sequence, manifest } }) => ({
      kind,
      slug,
      title: inLocale(manifest.title, locale),
      edition: sequence,
    })),
    competencies: competencies?.publishedAt.getTime() === at,
  }
}
