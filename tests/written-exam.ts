import { readContentFolder } from '#app/content/content-folder.server.ts'
import { db } from '#app/data/database.server.ts'
import { keyOf } from '#app/domain/assessment/item-rules.ts'
import type { Marks } from '#app/domain/assessment/response.ts'
import type { SecondGrader } from '#app/domain/catalog/exam.ts'
import { gradeAnswer } from '#app/operations/grade-answer.server.ts'
import { publishContent } from '#app/operations/publish-content.server.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { academyFolder, aLearner } from '#tests/academy.ts'
import { essay } from '#tests/fixtures/sample-exam.ts'
import { answerPaper } from '#tests/sitting.ts'

/** The exam of the small course, with written answers. */
export const examSlug = 'final'
export const written = ['written-1', 'written-2']
export const at = (minutes: number) =>
  new Date(Date.parse('2026-07-24T01:00:00Z') + minutes * 60_000)
export const clock = (minutes: number) => ({ now: at(minutes), timeZone: 'Asia/Shanghai' })

const { rubric } = essay('written-1') as { rubric: { id: string; points: number }[] }
/** 10 points in all: 6 for the need, 4 for the plan. */
export const full: Marks = Object.fromEntries(rubric.map(({ id, points }) => [id, points]))
export const none: Marks = Object.fromEntries(rubric.map(({ id }) => [id, 0]))

/** Publishes the small course with two written answers of 3 points each in its exam: 13 points, 8 to pass. */
export async function publishWritten(second_grader?: SecondGrader): Promise<void> {
  const content = await readContentFolder(academyFolder)
  const [bank] = content.banks
  const [exam] = content.exams
  const rule = { bank: bank!.slug, kind: 'essay' as const, count: 2, points: 3 }
  const changed = { ...exam!, draw: [...exam!.draw, rule], pass: { points: 8 } }
  const result = await publishContent(
    {
      ...content,
      banks: [{ ...bank!, items: [...bank!.items, ...written.map((id) => essay(id))] }],
      exams: [{ ...changed, ...(second_grader && { second_grader }) }],
    },
    { at: at(-9999), by: null },
  )
  if (result.outcome !== 'published') throw new Error(JSON.stringify(result.findings))
}

let people = 0

/** Somebody hands the exam in, all else right, with these written answers; and what graders do with it. */
export async function handedIn(answers = written) {
  const personId = await aLearner(`W${++people}`)
  const attemptId = await answerPaper(
    { personId, examSlug },
    (step) => at(Math.min(step, 1)),
    (item) => {
      const text = answers.includes(item.id) ? ['Listen first.'] : []
      return written.includes(item.id) ? text : keyOf(item)
    },
  )
  await submitAttempt({ attemptId, asked: 'hand-in', personId }, clock(5))
  const grade = (item: string, marks: Marks, by = 'grader', comment = 'Clear.') =>
    gradeAnswer({ attemptId, item, marks, comment, by }, clock(20))
  const scores = () => db().score.findMany({ where: { attemptId }, orderBy: { sequence: 'asc' } })
  return { personId, attemptId, grade, scores }
}
