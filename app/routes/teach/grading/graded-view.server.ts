import { listGradedAnswers, type FoundAnswer } from '#app/data/written-answers.server.ts'
import { correctionRight } from '#app/domain/assessment/answer-grading.ts'
import { sumOfMarks } from '#app/domain/assessment/response.ts'
import { rubricTotal } from '#app/domain/catalog/kinds/written.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import { pageOf } from '#app/domain/page-of.ts'
import { answerView, openAnswer, openedAnswers } from './answer-view.server.ts'

/** So many answers stand on a page. */
const PAGE = 25

/** Who looks: a grader at what they graded, a chief grader at all that is settled. */
export type Grader = { id: string; isChief: boolean }

/** An answer that was graded, as it stands in a list. */
type GradedLine = {
  key: string
  stem: string
  excerpt: string
  stage: FoundAnswer['stage']
  /** On the rubric's own scale. */
  total: number
  yours: number | null
  final: number | null
  corrections: number
  mayCorrect: boolean
}

export type GradedLines = Awaited<ReturnType<typeof gradedLines>>

/** A page of what was graded of an exam; beyond the last it has no lines. */
export async function gradedLines(
  exam: string,
  { grader, whose, page }: { grader: Grader; whose: 'mine' | 'all'; page: number },
  locale: Locale,
) {
  const { total, answers } = await listGradedAnswers(exam, whose === 'all' ? null : grader.id, {
    skip: (page - 1) * PAGE,
    take: PAGE,
  })
  const opened = await openedAnswers(answers)
  const lines = answers.map(({ stage }, at): GradedLine => {
    const answer = opened[at]!
    const { grading, item, text } = answer
    const yours = grading.given.find(({ by }) => by === grader.id)
    return {
      key: answer.key,
      stem: inLocale(item.stem, locale),
      excerpt: text.slice(0, 120),
      stage,
      total: rubricTotal(item.rubric),
      yours: yours ? sumOfMarks(yours.marks) : null,
      final: grading.settled ? sumOfMarks(grading.settled.marks) : null,
      corrections: grading.corrections.length,
      mayCorrect: correctionRight(grading, grader.id, grader.isChief) !== null,
    }
  })
  return { total, lines, ...pageOf(page, total, PAGE) }
}

/** An answer whose grading somebody may put right, with what counts so far; null where they may not. */
export async function correctableAnswer(found: FoundAnswer, grader: Grader, locale: Locale) {
  const answer = await openAnswer(found)
  const { grading } = answer
  if (!correctionRight(grading, grader.id, grader.isChief)) return null
  const { marks, comment } = grading.settled ?? grading.given[0]!
  return { answer: { ...answerView(answer, locale), between: null }, marks, comment }
}
