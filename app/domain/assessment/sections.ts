import type { PassMark, PassSection } from '../catalog/exam.ts'
import type { PaperScore } from './score.ts'

/** What a section earned of what it is worth, what it needs, and whether that is met. */
export type SectionScore = Omit<PassSection, 'points'> & {
  earned: number
  total: number
  needed: number
  /** `open`: not yet enough, and what waits for a grader may still make it so. */
  standing: 'met' | 'open' | 'unmet'
}

/** The score of each section that the pass mark names, in its order; none where it names none. */
export function sectionScores(
  { sections = [] }: Pick<PassMark, 'sections'>,
  { items }: Pick<PaperScore, 'items'>,
): SectionScore[] {
  return sections.map(({ id, title, points: needed }) => {
    const own = items.filter(({ section }) => section === id)
    const earned = own.reduce((sum, item) => sum + item.earned, 0)
    const total = own.reduce((sum, item) => sum + item.points, 0)
    const awaited = own.filter(({ awaits }) => awaits).reduce((sum, item) => sum + item.points, 0)
    const mayEarn = earned + awaited
    const standing = earned >= needed ? 'met' : mayEarn >= needed ? 'open' : 'unmet'
    return { id, title, earned, total, needed, standing }
  })
}
