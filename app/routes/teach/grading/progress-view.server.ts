import { getItems } from '#app/data/catalog.server.ts'
import { listQuestionCounts, type QuestionCount } from '#app/data/written-answers.server.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'

/** A question that people grade, and how far its answers have come. */
export type QuestionView = Omit<QuestionCount, 'hash'> & { stem: string }

/** How far the grading of an exam has come, by question, and the grader with it. */
export type ProgressView = {
  questions: QuestionView[]
  total: number
  settled: number
  third: number
  mine: number
}

export async function progressView(
  exam: string,
  grader: string,
  locale: Locale,
): Promise<ProgressView> {
  const counts = await listQuestionCounts(exam, grader)
  const items = await getItems(counts.map(({ hash }) => hash))
  const sum = (part: 'total' | 'settled' | 'third' | 'mine') =>
    counts.reduce((all, count) => all + count[part], 0)
  return {
    questions: counts.map(({ hash, ...count }) => ({
      ...count,
      stem: inLocale(items.get(hash)!.stem, locale),
    })),
    total: sum('total'),
    settled: sum('settled'),
    third: sum('third'),
    mine: sum('mine'),
  }
}
