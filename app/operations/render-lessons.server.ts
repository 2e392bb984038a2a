import { lessonFigure } from '#app/content/lesson-figure.ts'
import { getBlob } from '#app/data/blobs.server.ts'
import { coursesInForce } from '#app/data/catalog.server.ts'
import { findRenderedLesson } from '#app/data/lessons.server.ts'
import { saveRenderedLessons } from '#app/data/publications.server.ts'
import { LessonRevision } from '#app/domain/catalog/course.ts'
import type { RenderedLesson } from '#app/domain/catalog/lesson.ts'
import { compileLesson } from '#app/mdx/compile.server.ts'
import { pipelineVersion } from '#app/mdx/pipeline-version.ts'

/**
 * Renders the lessons in force that this version of the pipeline has not rendered yet, from their
 * published sources; returns how many. Throws when a source that was published no longer compiles.
 */
export async function renderLessons(): Promise<number> {
  let count = 0
  for (const { manifest } of (await coursesInForce()).values()) {
    for (const { renderings } of manifest.lessons) {
      for (const { revision } of Object.values(renderings)) {
        if (await findRenderedLesson(revision, pipelineVersion)) continue
        const lesson = await render(revision)
        await saveRenderedLessons([{ hash: revision, lesson }], pipelineVersion)
        count++
      }
    }
  }
  return count
}

async function render(hash: string): Promise<RenderedLesson> {
  const revision = LessonRevision.parse(JSON.parse(text(await getBlob(hash))))
  const source = text(await getBlob(revision.source))
  const media = new Map<string, { mediaType: string; bytes: Uint8Array; hash: string }>()
  for (const [name, blob] of Object.entries(revision.media)) media.set(name, await getBlob(blob))
  const compiled = await compileLesson({
    source,
    path: `${revision.course}/${revision.lesson}/${revision.locale}`,
    locale: revision.locale,
    media: lessonFigure((name) => media.get(name), revision.locale),
  })
  if (compiled.outcome === 'compiled') return compiled.lesson
  throw new Error(`Published lesson ${hash} no longer compiles: ${compiled.findings[0]?.message}`)
}

function text({ bytes }: { bytes: Uint8Array }): string {
  return new TextDecoder().decode(bytes)
}
