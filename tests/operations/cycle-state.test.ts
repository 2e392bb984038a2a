import { expect, test } from 'vitest'
import { openSheet } from '#app/data/completion-sheet.server.ts'
import { readSheetAxes } from '#app/data/sheet-axes.server.ts'
import { listSheetRows } from '#app/data/sheet-rows.server.ts'
import { cycleState, isExhausted } from '#app/domain/training/cycle.ts'
import { useTestDatabase } from '#tests/database.ts'
import {
  saveCourses,
  savePeople,
  saveSketches,
  type AttemptSketch,
  type CycleSketch,
} from '#tests/sheet-records.ts'

useTestDatabase()

const today = '2026-07-24'
const openedAt = new Date('2026-06-01T02:00:00Z')
const failed = { earned: 8, passed: false }
const passed = { earned: 13, passed: true }
const at = (exam: string, ...attempts: AttemptSketch['scores'][]) =>
  attempts.map((scores) => ({ exam, scores }))

const courses = [
  { slug: 'reading', exam: null, allowed: null },
  { slug: 'twice', exam: 'final', allowed: 2 },
  { slug: 'once', exam: 'quiz', allowed: 1 },
]
const attemptsMade = [
  [],
  at('final', []),
  at('final', [failed]),
  at('final', [failed], []),
  at('final', [failed], [failed]),
  at('final', [failed], [passed]),
  at('final', [failed, passed], [failed]),
  at('final', [passed, failed], [failed]),
  at('quiz', [failed], [failed]),
  [...at('final', [failed]), ...at('quiz', [failed])],
]
const lessonOpened = {
  never: null,
  before: new Date(openedAt.getTime() - 1000),
  since: new Date(openedAt.getTime() + 1000),
}

test('the database and the domain agree on the state of every cycle that can be', async () => {
  await saveCourses({
    reading: { zh: '读', en: 'Read' },
    twice: { zh: '二', en: 'Twice', exam: { slug: 'final', attempts: 2 } },
    once: { zh: '一', en: 'Once', exam: { slug: 'quiz', attempts: 1 } },
  })
  const expected = new Map<string, string>()
  const sketches: CycleSketch[] = []
  for (const course of courses)
    for (const attempts of attemptsMade)
      for (const [opened, lessonOpenedAt] of Object.entries(lessonOpened))
        for (const dueOn of [null, '2026-07-23', today, '2026-07-25'])
          for (const completedOn of [null, '2026-07-01'])
            for (const number of [1, 2]) {
              const id = `cycle ${sketches.length}`
              const ofExam = attempts.filter(({ exam }) => exam === course.exam)
              const ends = ofExam.map(({ scores }) => scores.at(-1))
              sketches.push({
                id,
                personId: `person ${id}`,
                courseSlug: course.slug,
                number,
                openedAt,
                dueOn,
                completedOn,
                lessonOpenedAt,
                attempts,
              })
              const facts = {
                completed: completedOn !== null,
                started:
                  attempts.length > 0 ||
                  opened === 'since' ||
                  (opened === 'before' && number === 1),
                exhausted: isExhausted(
                  {
                    closed: ends.filter(Boolean).length,
                    open: ends.includes(undefined),
                    passed: ends.some((end) => end?.passed),
                  },
                  course.allowed,
                ),
                dueOn,
              }
              expected.set(id, cycleState(facts, today))
            }
  await savePeople(
    sketches.map(({ personId }, index) => ({
      id: personId,
      number: String(index).padStart(6, '0'),
      name: '某人',
      department: 'YH',
    })),
  )
  await saveSketches(sketches)

  const question = { filter: {}, today, timeZone: 'Asia/Shanghai' }
  const sheet = await openSheet(question, await readSheetAxes('zh-CN'))
  const rows = await listSheetRows(sheet, sheet.people)
  expect(Object.fromEntries(rows.map(({ cycleId, state }) => [cycleId, state]))).toEqual(
    Object.fromEntries(expected),
  )
  const states = [...expected.values()]
  expect(sheet.counts).toEqual(
    Object.fromEntries(
      Object.keys(sheet.counts).map((state) => [state, states.filter((s) => s === state).length]),
    ),
  )
  expect(new Set(states).size).toBe(5)
})
