import type { BankManifest } from '#app/domain/catalog/bank.ts'
import type { Competencies } from '#app/domain/catalog/competencies.ts'
import type { CourseManifest } from '#app/domain/catalog/course.ts'
import type { ExamManifest } from '#app/domain/catalog/exam.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import {
  settingsProblems,
  titleOf,
  type SettingsProblem,
} from '#app/domain/catalog/import-settings.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { hashOf } from '#app/domain/evidence/canonical-json.ts'
import type { ImportPlan } from './fate.ts'
import type { ImportDraft } from './import-entry.ts'
import { nextCourses, nextExams } from './next-revisions.ts'
import { planImport } from './plan-import.ts'

/** What is in force that an import is set against. */
export type InForce = {
  slugs: ReadonlySet<string>
  bank: { hash: string; manifest: BankManifest } | null
  items: readonly Item[]
  taken: ReadonlySet<string>
  competencies: Competencies
  exams: readonly { hash: string; manifest: ExamManifest }[]
  courses: readonly { hash: string; manifest: CourseManifest }[]
  /** The items that exams which draw from the bank draw from others, by hash. */
  pooled: ReadonlyMap<string, Item>
}

/** All that an import would put in force, and what keeps it from being done. */
export type ImportOutcome = {
  plan: ImportPlan
  problems: SettingsProblem[]
  /** What is wrong or doubtful then in exams and courses that use the bank. */
  findings: Finding[]
  bank: BankManifest
  items: { hash: string; item: Item }[]
  exams: ExamManifest[]
  courses: CourseManifest[]
  /** The address of all of it: it changes whenever importing would do something else. */
  seen: string
}

/** The bank that a draft is for; a new one without a slug yet has a stand-in. */
export function slugOfDraft({ settings }: Pick<ImportDraft, 'settings'>): string {
  return settings.into || settings.slug || 'bank'
}

/** What importing a draft would come to, set against what is in force. */
export function importOutcome(draft: ImportDraft, inForce: InForce): ImportOutcome {
  const { settings } = draft
  const slug = slugOfDraft(draft)
  const joined = settings.into === '' ? null : inForce.bank
  const base = joined?.manifest
  const target = {
    slug,
    languages: base?.languages ?? [],
    items: base ? inForce.items : [],
  }
  const inForceCourses = inForce.courses.map(({ manifest }) => manifest)
  const { taken, competencies } = inForce
  const catalog = { taken, competencies, courses: inForceCourses }
  const plan = planImport(draft.entries, settings, target, catalog)
  const known = new Map(base?.items.map(({ id, hash }) => [id, hash]))
  const touched = new Set([...plan.added, ...plan.revised])
  const items = plan.items
    .filter(({ id }) => touched.has(id))
    .map((item) => ({ hash: hashOf(item), item }))
  const hashes = new Map([...known, ...items.map(({ hash, item }) => [item.id, hash] as const)])
  const bank: BankManifest = {
    slug,
    title: base?.title ?? titleOf(settings),
    languages: plan.languages,
    items: plan.items.map(({ id, pool }) => ({ id, hash: hashes.get(id)!, pool })),
  }
  const next = { slug, items: plan.items, hashes }
  const exams = nextExams(
    inForce.exams.map(({ manifest }) => manifest),
    next,
    inForce.pooled,
  )
  const courses = nextCourses(inForceCourses, next)
  const made = { bank, base: joined?.hash ?? null, exams: exams.manifests }
  return {
    plan,
    problems: settingsProblems(settings, inForce.slugs),
    findings: [...exams.findings, ...courses.findings],
    bank,
    items,
    exams: exams.manifests,
    courses: courses.manifests,
    seen: hashOf({ ...made, courses: courses.manifests }),
  }
}
