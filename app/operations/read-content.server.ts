import { currentContent } from '#app/content/current-content.server.ts'
import { draftsOf, type DraftContent } from '#app/content/draft.ts'
import { besideImported } from '#app/content/imported-banks.ts'
import type { KnownLesson } from '#app/content/known-lesson.ts'
import { coursesInForce, importedBanks } from '#app/data/catalog.server.ts'
import { findRenderedLesson } from '#app/data/lessons.server.ts'
import { pipelineVersion } from '#app/mdx/pipeline-version.ts'
import { settings } from '#app/settings.server.ts'

let last: { drafts: DraftContent; imported: string; effective: DraftContent } | null = null

/**
 * The content folder as it is at this moment beside what was imported in the browser, with its findings and
 * what publishing it would put in force. Reads only what has changed since it was last asked, apart from
 * requests.
 */
export async function readContent(): Promise<DraftContent> {
  const [drafts, banks] = await Promise.all([
    currentContent(settings().contentFolder, rendersInForce),
    importedBanks(),
  ])
  const imported = banks.map(({ hash, sequence }) => `${hash} ${sequence}`).join()
  if (last?.drafts !== drafts || last.imported !== imported) {
    const { content, kept } = besideImported(drafts.content, banks)
    const effective = kept.length === 0 ? drafts : draftsOf(content, kept)
    last = { drafts, imported, effective }
  }
  return last.effective
}

async function rendersInForce(): Promise<KnownLesson[]> {
  const places = [...(await coursesInForce()).values()].flatMap(({ slug, manifest }) =>
    manifest.lessons.flatMap((lesson) =>
      (['zh-CN', 'en'] as const).flatMap((locale) => {
        const revision = lesson.renderings[locale]?.revision
        return revision ? [{ course: slug, lesson: lesson.slug, locale, revision }] : []
      }),
    ),
  )
  const known: KnownLesson[] = []
  for (const place of places) {
    const rendered = await findRenderedLesson(place.revision, pipelineVersion)
    if (rendered) known.push({ ...place, rendered })
  }
  return known
}
