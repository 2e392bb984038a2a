import { findCourse } from '#app/data/catalog.server.ts'
import { saveDepartment, type Department } from '#app/data/departments.server.ts'
import { addDays, dateAt, startOf, type CalendarDate } from '#app/domain/calendar.ts'
import { seededRandom } from '#app/domain/evidence/seeded-random.ts'
import { demoAccounts, demoPassword } from '#app/domain/identity/demo-account.ts'
import { PersonDetails } from '#app/domain/identity/new-person.ts'
import { assignCourse } from '#app/operations/assign-course.server.ts'
import { createPerson } from '#app/operations/create-person.server.ts'
import { beginLesson, readLesson, sitExam, type Learner } from './learning.server.ts'
import { lookBack, putOneAside } from './looking-back.server.ts'
import { departments, roster, type RosterEntry } from './roster.ts'
import { writeAndGrade } from './written-answers.server.ts'

/** The accounts of the demo, as the console tells them. */
export const accountsTold = [
  `演示账号，密码都是 ${demoPassword} · demo accounts, all with the password ${demoPassword}`,
  `  学员 learner            ${demoAccounts.learner}  林晓雯`,
  `  学员 learner (English)  ${demoAccounts.learnerInEnglish}  Emily Carter`,
  `  讲师 trainer            ${demoAccounts.trainer}  周敏`,
  `  人事 HR                 ${demoAccounts.hr}  顾言`,
  `  管理员 administrator    ${demoAccounts.admin}  沈一鸣`,
].join('\n')

type Clock = { today: CalendarDate; timeZone: string }
type Person = RosterEntry & { id: string }

/** Courses as the demo firm gave them: to whom, and when, in days from today. */
const assignments = [
  { course: 'why-customers-first', to: ['YH'], given: -120, due: -60 },
  { course: 'service-excellence', to: ['CS', 'RT', 'IN'], given: -75, due: -2 },
  { course: 'consultative-selling', to: ['KA', 'RT', 'IB'], given: -66, due: -9 },
  { course: 'consultative-selling', to: ['CS-E'], given: -30, due: 6 },
  { course: 'satisfaction-and-value', to: ['YH'], given: -40, due: 14 },
]

/**
 * Makes a firm in use in an empty database: people in their departments and some months of learning,
 * all of it through the operations, so that every record replays. Dates are relative to today.
 */
export async function makeDemoAcademy(now: Date, timeZone: string): Promise<{ people: number }> {
  const clock = { today: dateAt(now, timeZone), timeZone }
  const places = await makeDepartments()
  const people = await makePeople()
  for (const { course, to, given, due } of assignments)
    for (const code of to)
      await assignCourse(
        {
          courseSlug: course,
          audience: { kind: 'department', id: places.get(code)!.id },
          dueOn: addDays(clock.today, due),
          by: people.get(demoAccounts.hr)!.id,
        },
        workingHour(clock, given, 0),
      )
  for (const person of people.values()) await live(person, places, clock)
  const all = [...people.values()]
  const [one, other] = all.filter(
    ({ number, roles }) => roles.includes('trainer') && number !== demoAccounts.trainer,
  )
  const writers = all.filter(({ department }) => department === 'CS-S').slice(0, 6)
  await writeAndGrade(writers, [one!, other!], { now: workingHour(clock, -3, 1), timeZone })
  return { people: people.size }
}

async function makeDepartments(): Promise<Map<string, Department>> {
  const places = new Map<string, Department>()
  for (const [code, parent, zh, en] of departments) {
    const above = parent === null ? null : places.get(parent)!
    places.set(code, await saveDepartment({ code, name: { 'zh-CN': zh, en }, parent: above }))
  }
  return places
}

async function makePeople(): Promise<Map<string, Person>> {
  const people = new Map<string, Person>()
  const signsIn = new Set<string>(Object.values(demoAccounts))
  for (const entry of roster) {
    const { number, name, latin, department, roles, locale } = entry
    const person = PersonDetails.parse({
      number,
      name,
      nameLatin: latin ?? undefined,
      email: `${number}@yuanhe.example`,
      roles,
      locale,
    })
    const password = signsIn.has(number) ? demoPassword : null
    const created = await createPerson({ person, department, password })
    if (created.outcome !== 'created') throw new Error(`Demo person ${number}: ${created.outcome}`)
    people.set(number, { ...entry, id: created.personId })
  }
  return people
}

/** One person's months: some keen, most steady, some late, a few absent. */
async function live(person: Person, places: Map<string, Department>, clock: Clock) {
  const random = seededRandom(`demo ${person.number}`)
  const keenness = person.number === demoAccounts.learner ? 60 : random(100)
  const knows = person.number === demoAccounts.learnerInEnglish ? 96 : 70 + random(30)
  const learner: Learner = { personId: person.id, locale: person.locale, knows, random }
  const mine = places.get(person.department)!
  for (const { course, to, given, due } of assignments) {
    if (!to.some((code) => mine.path.startsWith(places.get(code)!.path))) continue
    const lessons = (await findCourse(course))!.manifest.lessons.length
    const read = lessonsRead(person, course, keenness, lessons, random)
    const last = Math.min(-1, due - 1)
    const examined = course === 'consultative-selling'
    const readBy = examined ? last - 5 : last - 1
    for (let index = 0; index < read; index++) {
      const day = given + 3 + Math.floor(((index + 1) * (readBy - given - 3)) / lessons)
      await readLesson(learner, course, index, workingHour(clock, day, random(7)), clock.timeZone)
    }
    if (read > 0 && read < lessons)
      await beginLesson(learner, course, read, workingHour(clock, last, random(6)))
    if (examined && read === lessons) await certify(person, learner, last, clock)
  }
  const days = looksBack[person.number]
  if (days) await keepNotebook(learner, days, clock)
}

/** When the learners whose accounts are printed look back, in days from today; something is left for today. */
const looksBack: Record<string, number[]> = {
  [demoAccounts.learner]: [-28, -26, -21, -17, -12, -9, -5],
  [demoAccounts.learnerInEnglish]: [-7],
}

async function keepNotebook(learner: Learner, days: readonly number[], clock: Clock) {
  const { timeZone } = clock
  for (const day of days) await lookBack(learner, { now: workingHour(clock, day, 8), timeZone })
  await putOneAside(learner, { now: workingHour(clock, -4, 1), timeZone })
}

function lessonsRead(
  { number }: Person,
  course: string,
  keenness: number,
  lessons: number,
  random: (bound: number) => number,
): number {
  // The learner whose account is printed has something at every stage.
  if (number === demoAccounts.learner)
    return { 'service-excellence': 3, 'satisfaction-and-value': 1 }[course] ?? lessons
  if (number === demoAccounts.learnerInEnglish)
    return course === 'satisfaction-and-value' ? 2 : lessons
  if (keenness >= 18) return course === 'satisfaction-and-value' ? random(lessons + 1) : lessons
  return keenness < 4 ? 0 : random(lessons)
}

/** Sits the certification: most pass at once, some at the second try, some run out of time. */
async function certify(person: Person, learner: Learner, last: number, clock: Clock) {
  if (person.number === demoAccounts.learner) return
  const exam = 'customer-centric-selling'
  const runsOut = learner.random(8) === 0 && person.number !== demoAccounts.learnerInEnglish
  const first = workingHour(clock, last - 3, learner.random(6))
  await sitExam(learner, exam, first, clock.timeZone, runsOut ? 6 + learner.random(4) : undefined)
  if (learner.random(3) > 0)
    await sitExam(learner, exam, workingHour(clock, last, 2), clock.timeZone)
}

/** A moment in office hours so many days from today, at the latest an hour ago by design of `last`. */
function workingHour({ today, timeZone }: Clock, days: number, hour: number): Date {
  return new Date(
    startOf(addDays(today, days), timeZone).getTime() + (9 + hour) * 3_600_000 + hour * 420_000,
  )
}
