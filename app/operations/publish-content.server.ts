import type { Content } from '#app/content/content.ts'
import { revisionsOf } from '#app/content/revisions.ts'
import { forgetInForce } from '#app/data/catalog.server.ts'
import { transaction } from '#app/data/database.server.ts'
import {
  saveBankRevision,
  saveBlobs,
  saveCompetencies,
  saveCourseRevision,
  saveExamRevision,
  saveItems,
  saveRenderedLessons,
} from '#app/data/publications.server.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import { pipelineVersion } from '#app/mdx/pipeline-version.ts'

export type PublishOutcome =
  | { outcome: 'refused'; findings: Finding[] }
  | {
      outcome: 'published'
      /** Slugs with a new revision, as `course/…`, `bank/…`, `exam/…`. */
      changed: string[]
      newItems: number
    }

/**
 * Publishes a content folder: immutable revisions of whatever differs from what is in force, all in
 * one transaction. Refused whole when the folder has an error; warnings do not stop it.
 */
export async function publishContent(
  content: Content,
  by: { at: Date; by: string | null },
): Promise<PublishOutcome> {
  const errors = content.findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return { outcome: 'refused', findings: errors }
  const revisions = revisionsOf(content)

  const published = await transaction(async (tx) => {
    const changed: string[] = []
    const note = (name: string, saved: 'published' | 'unchanged') => {
      if (saved === 'published') changed.push(name)
    }
    await saveBlobs(revisions.blobs, tx)
    const newItems = await saveItems(revisions.items, by, tx)
    await saveRenderedLessons(revisions.lessons, pipelineVersion, tx)
    // A folder that lists none withdraws none, as it withdraws no course.
    if (revisions.competencies.length > 0)
      note('competencies', await saveCompetencies(revisions.competencies, by, tx))
    for (const bank of revisions.banks)
      note(`bank/${bank.slug}`, await saveBankRevision(bank, by, tx))
    for (const exam of revisions.exams)
      note(`exam/${exam.slug}`, await saveExamRevision(exam, by, tx))
    for (const course of revisions.courses)
      note(`course/${course.slug}`, await saveCourseRevision(course, by, tx))
    return { changed, newItems }
  })
  forgetInForce()
  return { outcome: 'published', ...published }
}
