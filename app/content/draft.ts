import type { BankManifest } from '#app/domain/catalog/bank.ts'
import type { Competencies } from '#app/domain/catalog/competencies.ts'
import type { CourseManifest } from '#app/domain/catalog/course.ts'
import type { ExamManifest } from '#app/domain/catalog/exam.ts'
import { hashOf, type Canonical } from '#app/domain/evidence/canonical-json.ts'
import type { Content } from './content.ts'
import type { KeptBank } from './imported-banks.ts'
import { revisionsOf } from './revisions.ts'

/** What publishing would put in force, with the address it would have. */
export type Draft<Manifest> = { hash: string; manifest: Manifest }

/** A content folder as read, and what publishing it would put in force. */
export type DraftContent = {
  content: Content
  courses: Map<string, Draft<CourseManifest>>
  banks: Map<string, Draft<BankManifest>>
  exams: Map<string, Draft<ExamManifest>>
  competencies: Draft<Competencies>
  /** Banks that stay as they were imported, whatever the folder says of them. */
  kept: KeptBank[]
  /** The address of all of it: it changes whenever publishing would do something else. */
  hash: string
}

/** What a content folder would publish. Of a folder with errors, what could be read. */
export function draftsOf(content: Content, kept: KeptBank[] = []): DraftContent {
  const revisions = revisionsOf(content)
  const competencies = draft(revisions.competencies)
  const courses = draftsBySlug(revisions.courses)
  const banks = draftsBySlug(revisions.banks)
  const exams = draftsBySlug(revisions.exams)
  const all = [competencies, ...courses.values(), ...banks.values(), ...exams.values()]
  const hash = hashOf(all.map((one) => one.hash))
  return { content, courses, banks, exams, competencies, kept, hash }
}

function draft<Manifest extends Canonical>(manifest: Manifest): Draft<Manifest> {
  return { hash: hashOf(manifest), manifest }
}

function draftsBySlug<Manifest extends Canonical & { slug: string }>(
  manifests: readonly Manifest[],
) {
  return new Map(manifests.map((manifest) => [manifest.slug, draft(manifest)]))
}
