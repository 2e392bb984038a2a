import type { CourseManifest } from '#app/domain/catalog/course.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { error, start } from '#app/content/finding.ts'
import type { ImportCatalog } from './fate.ts'
import { pathOf } from './judge-item.ts'

/** What an item names that is not in force: a competency, a lesson, an objective of the lesson's course. */
export function danglingNames(item: Item, slug: string, catalog: ImportCatalog): Finding[] {
  const { id, competency, lesson, objective } = item
  const path = pathOf(slug)
  const isKnown = !competency || catalog.competencies.some((one) => one.id === competency)
  return [
    ...(isKnown ? [] : [error(path, start, 'unknown-competency', competency)]),
    ...(lesson ? lessonFindings(id, lesson, objective, path, catalog.courses) : []),
    ...(!lesson && objective
      ? [error(path, start, 'objective-without-lesson', id, objective)]
      : []),
  ]
}

function lessonFindings(
  id: string,
  lesson: string,
  objective: string | undefined,
  path: string,
  courses: readonly CourseManifest[],
): Finding[] {
  const [courseSlug = '', lessonSlug] = lesson.split('/')
  const course = courses.find(({ slug }) => slug === courseSlug)
  if (!course?.lessons.some(({ slug }) => slug === lessonSlug))
    return [error(path, start, 'unknown-lesson', id, lesson)]
  const isKnown = !objective || course.objectives.some((one) => one.id === objective)
  return isKnown ? [] : [error(path, start, 'unknown-objective', id, courseSlug, objective)]
}
