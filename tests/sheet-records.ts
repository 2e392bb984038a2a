import { db } from '#app/data/database.server.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'

/** What a test says of an attempt: its scores one after the other, none while it is open. */
export type AttemptSketch = { exam: string; scores: { earned: number; passed: boolean }[] }

/** What a test says of a cycle; the rest is made up. */
export type CycleSketch = {
  id: string
  personId: string
  courseSlug: string
  number?: number
  openedAt?: Date
  dueOn?: CalendarDate | null
  completedOn?: CalendarDate | null
  attempts?: AttemptSketch[]
  /** When a lesson of the course was opened last. */
  lessonOpenedAt?: Date | null
}

const day = new Date('2026-06-01T02:00:00Z')

/** Courses in force by slug, each demanding an exam with so many attempts, or none. */
export async function saveCourses(
  courses: Record<string, { zh: string; en: string; exam?: { slug: string; attempts: number } }>,
): Promise<void> {
  for (const [slug, { zh, en, exam }] of Object.entries(courses)) {
    const title = { 'zh-CN': zh, en }
    const manifest = {
      slug,
      cover: { cloth: 1, slip: title },
      title,
      summary: title,
      objectives: [],
      competencies: [],
      reading: { leastShare: 0 },
      completion: { lessons: 'all', checks: 'none', exam: exam?.slug },
      lessons: [{ slug: 'one', renderings: {}, checks: [] }],
      items: {},
    }
    await db().courseRevision.create({ data: revision(slug, manifest) })
    if (exam)
      await db().examRevision.create({
        data: revision(exam.slug, {
          slug: exam.slug,
          title,
          summary: title,
          draw: [{ rule: { bank: 'bank', count: 1, points: 15 }, pool: [{ id: 'i', hash: 'h' }] }],
          shuffle: { items: false, options: false },
          pass: { points: 12 },
          attempts: exam.attempts,
          review: { show: 'score', when: 'submitted' },
        }),
      })
  }
}

/** People in departments made as needed; `department` is a path of codes such as `YH/CS`. */
export async function savePeople(
  people: {
    id: string
    number: string
    name: string
    nameLatin?: string
    department: string
    leftOn?: string
  }[],
): Promise<void> {
  const paths = new Set(people.map(({ department }) => department))
  for (const way of paths)
    for (const [at, code] of way.split('/').entries()) {
      const codes = way.split('/').slice(0, at + 1)
      const data = {
        id: code,
        code,
        nameZh: `${code}部`,
        nameEn: `${code} dept`,
        parentId: codes.at(-2) ?? null,
        path: codes.map((each) => `${each}/`).join(''),
      }
      await db().department.upsert({ where: { id: code }, create: data, update: {} })
    }
  await db().person.createMany({
    data: people.map(({ department, ...person }) => ({
      ...person,
      email: `${person.id}@example.com`,
      departmentId: department.split('/').at(-1)!,
    })),
  })
}

export async function saveSketches(sketches: readonly CycleSketch[]): Promise<void> {
  await db().cycle.createMany({
    data: sketches.map(({ id, personId, courseSlug, number = 1, openedAt = day, dueOn }) => ({
      id,
      personId,
      courseSlug,
      number,
      openedAt,
      dueOn,
    })),
  })
  await db().completion.createMany({
    data: sketches.flatMap(({ id, completedOn }) =>
      completedOn
        ? {
            cycleId: id,
            courseHash: 'h',
            completedAt: new Date(`${completedOn}T03:00:00Z`),
            completedOn,
            evidence: '{}',
            hash: 'h',
          }
        : [],
    ),
  })
  await db().lessonProgress.createMany({
    data: sketches.flatMap(({ personId, courseSlug, lessonOpenedAt: at }) =>
      at
        ? { personId, courseSlug, lessonSlug: 'one', openedAt: at, lastOpenedAt: at, reached: 1 }
        : [],
    ),
  })
  const attempts = sketches.flatMap(({ id: cycleId, personId, attempts: made = [] }) =>
    made.map((attempt, at) => ({ ...attempt, id: `${cycleId} ${at + 1}`, cycleId, personId, at })),
  )
  await db().attempt.createMany({
    data: attempts.map(({ id, cycleId, personId, exam, at }) => ({
      id,
      cycleId,
      personId,
      examSlug: exam,
      examHash: 'h',
      number: Number(`${/\d+/.exec(cycleId)?.[0] ?? ''}${at}`) + 1,
      seed: 's',
      paper: '{}',
      paperHash: 'h',
      openedAt: day,
    })),
  })
  await db().score.createMany({
    data: attempts.flatMap(({ id, scores }) =>
      scores.map((score, at) => ({
        ...score,
        attemptId: id,
        sequence: at + 1,
        total: 15,
        eventHash: 'h',
        at: day,
      })),
    ),
  })
}

function revision(slug: string, manifest: object) {
  return {
    slug,
    sequence: 1,
    hash: `hash of ${slug}`,
    manifest: JSON.stringify(manifest),
    publishedAt: day,
  }
}
