import { db } from '#app/data/database.server.ts'
import { saveCourses } from '#tests/sheet-records.ts'

export const COURSES = 10
const EXAMS = 3
const DEPARTMENTS = 60

/** Ten courses, three of them with an exam of two attempts, and sixty departments under one. */
export async function makeCompany(): Promise<void> {
  const numbers = Array.from({ length: COURSES }, (_, at) => at)
  await saveCourses(
    Object.fromEntries(
      numbers.map((at) => [
        `course-${at}`,
        {
          zh: `课程 ${at}`,
          en: `Course ${at}`,
          exam: at < EXAMS ? { slug: `exam-${at}`, attempts: 2 } : undefined,
        },
      ]),
    ),
  )
  await db().$executeRawUnsafe(
    `INSERT INTO "Department" ("id", "code", "nameZh", "nameEn", "parentId", "path")
     VALUES ('top', 'TOP', '公司', 'Company', NULL, 'top/')`,
  )
  await fill('Department', 0, DEPARTMENTS, {
    id: `printf('d%d', i)`,
    code: `printf('D%02d', i)`,
    nameZh: `printf('部门 %d', i)`,
    nameEn: `printf('Department %d', i)`,
    parentId: `'top'`,
    path: `printf('top/d%d/', i)`,
  })
}

/**
 * People from one number to another, each with a cycle of every course: three in four done, some late,
 * some begun, one in twenty of those with an exam failed for good. Made inside the database.
 */
export async function makePeople(from: number, to: number): Promise<void> {
  await fill('Person', from, to, {
    id: person('i'),
    number: `printf('%06d', i)`,
    name: `printf('员工%d', i)`,
    nameLatin: `printf('Staff %d', i)`,
    email: `printf('%d@bench.example', i)`,
    departmentId: `printf('d%d', i % ${DEPARTMENTS})`,
    updatedAt: moment,
  })
  const [first, last] = [from * COURSES, to * COURSES]
  const owner = person(`i / ${COURSES}`)
  await fill('Cycle', first, last, {
    id: cycle,
    personId: owner,
    courseSlug: course,
    number: '1',
    openedAt: moment,
    dueOn: `CASE WHEN i % 11 THEN printf('2026-%02d-15', 1 + i / 7 % 12) END`,
  })
  await fill(
    'Completion',
    first,
    last,
    {
      cycleId: cycle,
      courseHash: `'h'`,
      completedAt: moment,
      completedOn: `printf('2026-%02d-10', 1 + i % 6)`,
      evidence: `printf('%0900d', 0)`,
      hash: `printf('%064d', i)`,
    },
    `${share} < 75`,
  )
  for (const lesson of [1, 2, 3])
    await fill(
      'LessonProgress',
      first,
      last,
      {
        personId: owner,
        courseSlug: course,
        lessonSlug: `'lesson-${lesson}'`,
        openedAt: moment,
        lastOpenedAt: moment,
        reached: '1000',
      },
      `${share} < 88`,
    )
  for (const attempt of [1, 2]) {
    const made = attempt === 1 ? `${share} < 80` : `${share} BETWEEN 60 AND 79`
    const passes = attempt === 1 ? `${share} < 60` : `${share} < 75`
    const id = `printf('a${attempt}-%d', i)`
    const isExam = `i % ${COURSES} < ${EXAMS} AND ${made}`
    await fill(
      'Attempt',
      first,
      last,
      {
        id,
        personId: owner,
        examSlug: `printf('exam-%d', i % ${COURSES})`,
        examHash: `'h'`,
        cycleId: cycle,
        number: String(attempt),
        seed: `'s'`,
        paper: `printf('%02000d', 0)`,
        paperHash: `'h'`,
        openedAt: moment,
      },
      isExam,
    )
    await fill(
      'Score',
      first,
      last,
      {
        attemptId: id,
        sequence: '1',
        earned: `CASE WHEN ${passes} THEN 13 ELSE 8 END`,
        total: '15',
        passed: passes,
        eventHash: `'h'`,
        at: moment,
      },
      isExam,
    )
  }
}

const moment = `'2026-01-05T01:00:00.000+00:00'`
/** A spread over a hundred that has nothing to do with the order of the ids. */
const share = `(i * 7919 / 10 % 100)`
const course = `printf('course-%d', i % ${COURSES})`
const cycle = scattered('c', 'i')

function person(number: string): string {
  return scattered('p', number)
}

/** An id as long as a UUID, and in as little order. */
function scattered(kind: string, number: string): string {
  return `printf('%08x-0000-4000-8000-${kind}%011x', (${number}) * 2654435761 % 4294967296, ${number})`
}

async function fill(
  table: string,
  from: number,
  to: number,
  columns: Record<string, string>,
  condition = '1',
): Promise<void> {
  const names = Object.keys(columns).map((name) => `"${name}"`)
  await db().$executeRawUnsafe(
    `INSERT INTO "${table}" (${names.join(', ')})
     WITH RECURSIVE numbers(i) AS (
       SELECT ${from} UNION ALL SELECT i + 1 FROM numbers WHERE i < ${to - 1})
     SELECT ${Object.values(columns).join(', ')} FROM numbers WHERE ${condition}`,
  )
}
