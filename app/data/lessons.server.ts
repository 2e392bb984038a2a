import { RenderedLesson } from '#app/domain/catalog/lesson.ts'
import { db } from './database.server.ts'
import { Lru } from './lru.ts'

const renders = new Lru<RenderedLesson>(1_000)

/** A lesson as the given version of the pipeline renders it, or null when it has not yet. */
export async function findRenderedLesson(
  lessonHash: string,
  pipeline: string,
): Promise<RenderedLesson | null> {
  const key = `${pipeline}:${lessonHash}`
  const known = renders.get(key)
  if (known) return known
  const row = await db().lessonRender.findUnique({
    where: { lessonHash_pipeline: { lessonHash, pipeline } },
  })
  if (!row) return null
  const lesson = RenderedLesson.parse(JSON.parse(row.render))
  renders.set(key, lesson)
  return lesson
}
