import { readContentFolder } from '#app/content/content-folder.server.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { publishContent } from '#app/operations/publish-content.server.ts'
import { academyFolder } from '#tests/academy.ts'

/** Publishes exams by slug, each of these items alone: one of a kind, 5 points each, 3 in all to pass. */
export async function publishExams(exams: Record<string, Item[]>): Promise<void> {
  const content = await readContentFolder(academyFolder)
  const [bank] = content.banks
  const [exam] = content.exams
  const result = await publishContent(
    {
      ...content,
      courses: [],
      banks: Object.entries(exams).map(([slug, items]) => ({ ...bank!, slug, items })),
      exams: Object.entries(exams).map(([slug, own]) => ({
        ...exam!,
        slug,
        draw: own.map(({ kind }) => ({ bank: slug, kind, count: 1, points: 5 })),
        pass: { points: 3 },
      })),
    },
    { at: new Date('2026-07-01T00:00:00Z'), by: null },
  )
  if (result.outcome !== 'published') throw new Error(JSON.stringify(result.findings))
}
