import type { BankManifest } from '#app/domain/catalog/bank.ts'
import type { CourseManifest } from '#app/domain/catalog/course.ts'
import type { ExamManifest } from '#app/domain/catalog/exam.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import { shelfState, type ShelfKind, type ShelfState } from '#app/domain/catalog/shelf-state.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import type { readContent } from '#app/operations/read-content.server.ts'

/** The content folder as read, and what publishing it would put in force. */
export type Disk = Awaited<ReturnType<typeof readContent>>

type Addressed<Manifest> = { hash: string; manifest: Manifest }

/** One course, bank or exam, on disk or in force or both. */
export type ShelfEntry<Manifest, Revision> = {
  slug: string
  state: ShelfState
  draft: Addressed<Manifest> | null
  revision: Revision | null
  /** What it says now: on disk, else in force; null when it cannot be read and was never published. */
  manifest: Manifest | null
}

/** What says everything of something, by its kind. */
export type Manifests = { courses: CourseManifest; banks: BankManifest; exams: ExamManifest }

/** Everything of one kind that is on disk or in force, by slug. */
export function shelf<Kind extends ShelfKind, Revision extends Addressed<Manifests[Kind]>>(
  kind: Kind,
  disk: Disk,
  inForce: ReadonlyMap<string, Revision>,
): Map<string, ShelfEntry<Manifests[Kind], Revision>> {
  const onDisk: { [K in ShelfKind]: ReadonlyMap<string, Addressed<Manifests[K]>> } = disk
  const drafts = onDisk[kind]
  const unread = new Set(unreadSlugs(kind, disk))
  const slugs = [...new Set([...drafts.keys(), ...unread, ...inForce.keys()])].sort()
  return new Map(
    slugs.map((slug) => {
      const [draft, revision] = [drafts.get(slug) ?? null, inForce.get(slug) ?? null]
      const kept = kind === 'banks' && disk.kept.find((one) => one.slug === slug)
      const state = kept
        ? kept.onDisk
          ? 'kept'
          : 'imported'
        : unread.has(slug) && !draft
          ? 'unread'
          : shelfState(draft ?? undefined, revision ?? undefined)
      const manifest = (draft ?? revision)?.manifest ?? null
      return [slug, { slug, state, draft, revision, manifest }]
    }),
  )
}

/** `courses/<slug>/course.yaml`, `banks/<slug>.yaml`, `exams/<slug>.yaml` that cannot be read. */
function unreadSlugs(kind: ShelfKind, { content }: Disk): string[] {
  return content.unread.flatMap((path) => {
    const [folder, name = ''] = path.split('/')
    return folder === kind ? [name.replace(/\.ya?ml$/, '')] : []
  })
}

/** What the check found in a folder or a file. */
export function findingsIn(findings: readonly Finding[], place: string): Finding[] {
  return findings.filter(({ path }) => path === place || path.startsWith(`${place}/`))
}

/** How many findings stop a publication, and how many do not. */
export type FindingCount = { errors: number; warnings: number }

export function countFindings(findings: readonly Finding[]): FindingCount {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: findings.length - errors }
}

/** What a competency is called; its id where nothing calls it anything. */
export function competencyName(id: string, { competencies }: Disk, locale: Locale): string {
  const known = competencies.manifest.find((competency) => competency.id === id)
  return known ? inLocale(known.name, locale) : id
}
