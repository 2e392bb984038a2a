import { currentContent } from '#app/content/current-content.server.ts'
import type { DraftContent } from '#app/content/draft.ts'
import type { KnownLesson } from '#app/content/known-lesson.ts'
import { coursesInForce } from '#app/data/catalog.server.ts'
import { findRenderedLesson } from '#app/data/lessons.server.ts'
import { pipelineVersion } from '#app/mdx/pipeline-version.ts'
import { settings } from '#app/settings.server.ts'

/**
 * The content folder as it is at this moment, with its findings and what publishing it would put in
 * force. Reads only what has changed since it was last asked, apart from requests.
 */
export function readContent(): Promise<DraftContent> {
  return currentContent(settings().contentFolder, rendersInForce)
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
