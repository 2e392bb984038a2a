import type { RenderedLesson } from '#app/domain/catalog/lesson.ts'
import type { Locale } from '#app/domain/locale.ts'
import { lessonMessages } from '#app/i18n/lesson.ts'
import { factsOf } from './facts.ts'
import { findPictures, type FindMedia } from './figure/pictures.ts'
import type { Finding } from './finding.ts'
import { checkLesson } from './policy.ts'
import { toSegments } from './render/segments.ts'
import { headingIds } from './tree/heading-ids.ts'
import { joinLines } from './tree/line-joins.ts'

export type CompileOutcome =
  { outcome: 'compiled'; lesson: RenderedLesson } | { outcome: 'refused'; findings: Finding[] }

/**
 * A lesson as segments, facts and title; or everything that is wrong with it. The tree that passed the
 * policy is written out as HTML: nothing of the source is ever run. May be slow on a hostile source,
 * so that only the worker calls it, under a limit of time and memory.
 */
export async function compile(
  source: string,
  locale: Locale,
  findMedia: FindMedia,
): Promise<CompileOutcome> {
  const checked = checkLesson(source)
  if (checked.outcome === 'refused') return checked
  const { frontMatter, tree } = checked.lesson
  const { pictures, findings } = await findPictures(tree, locale, findMedia)
  if (findings.length > 0) return { outcome: 'refused', findings }

  joinLines(tree)
  const drafting = { locale, words: lessonMessages[locale], pictures, headings: headingIds(tree) }
  const segments = toSegments(tree, drafting)
  return {
    outcome: 'compiled',
    lesson: { ...frontMatter, locale, facts: factsOf(tree, pictures), segments },
  }
}
