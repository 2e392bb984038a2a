import type { Content } from '#app/content/content.ts'
import { besideImported, type KeptBank } from '#app/content/imported-banks.ts'
import { revisionsOf, type Revisions } from '#app/content/revisions.ts'
import { forgetInForce, importedBanks, readImportedHeads } from '#app/data/catalog.server.ts'
import { transaction, type Connection } from '#app/data/database.server.ts'
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
      /** Banks that stay as they were imported. */
      kept: KeptBank[]
    }

/**
 * Publishes a content folder: immutable revisions of whatever differs from what is in force, all in one
 * transaction. A bank that was imported in the browser stays as it is unless the folder contains that import,
 * or `replace` says that the folder's word counts (decision 020). Refused whole when the folder has an error;
 * warnings do not stop it.
 */
export async function publishContent(
  given: Content,
  { replace = false, ...by }: { at: Date; by: string | null; replace?: boolean },
): Promise<PublishOutcome> {
  for (;;) {
    forgetInForce()
    const imported = replace ? [] : await importedBanks()
    const { content, kept } = besideImported(given, imported)
    const errors = content.findings.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) return { outcome: 'refused', findings: errors }
    const revisions = revisionsOf(content)
    const published = await transaction(async (tx) => {
      // Something was imported while the folder was set against what is in force: look again.
      if (!replace && !(await areStill(imported, tx))) return null
      return saveRevisions(revisions, by, tx)
    })
    forgetInForce()
    if (published) return { outcome: 'published', ...published, kept }
  }
}

async function areStill(
  imported: readonly { slug: string; sequence: number }[],
  tx: Connection,
): Promise<boolean> {
  const now = await readImportedHeads(tx)
  return (
    now.size === imported.length &&
    imported.every(({ slug, sequence }) => now.get(slug) === sequence)
  )
}

async function saveRevisions(
  revisions: Revisions,
  by: { at: Date; by: string | null },
  tx: Connection,
): Promise<{ changed: string[]; newItems: number }> {
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
}
