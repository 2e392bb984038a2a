import {
  banksInForce,
  coursesInForce,
  examsInForce,
  findCompetencies,
  type BankRevision,
  type CourseRevision,
  type ExamRevision,
} from '#app/data/catalog.server.ts'
import type { BankManifest } from '#app/domain/catalog/bank.ts'
import type { CourseManifest } from '#app/domain/catalog/course.ts'
import type { ExamManifest } from '#app/domain/catalog/exam.ts'
import { shelf, type Disk, type ShelfEntry } from './shelf.ts'

/** Something that publishing would put in force. */
export type Waiting<Manifest, Revision> = ShelfEntry<Manifest, Revision> & { manifest: Manifest }

/** Everything on disk that is not in force as it is. */
type WaitingShelves = {
  courses: Waiting<CourseManifest, CourseRevision>[]
  banks: Waiting<BankManifest, BankRevision>[]
  exams: Waiting<ExamManifest, ExamRevision>[]
  competencies: boolean
}

/** What publishing the folder as it stands would put in force. */
export async function waitingShelves(disk: Disk): Promise<WaitingShelves> {
  const [courses, banks, exams, competencies] = await Promise.all([
    coursesInForce(),
    banksInForce(),
    examsInForce(),
    findCompetencies(),
  ])
  return {
    courses: waiting(shelf('courses', disk, courses)),
    banks: waiting(shelf('banks', disk, banks)),
    exams: waiting(shelf('exams', disk, exams)),
    competencies:
      disk.competencies.manifest.length > 0 && disk.competencies.hash !== competencies?.hash,
  }
}

/** How many things would get a new edition. */
export function countWaiting({
  courses,
  banks,
  exams,
  competencies,
}: Record<'courses' | 'banks' | 'exams', readonly unknown[]> & { competencies: boolean }): number {
  return courses.length + banks.length + exams.length + (competencies ? 1 : 0)
}

function waiting<Manifest, Revision>(
  entries: ReadonlyMap<string, ShelfEntry<Manifest, Revision>>,
): Waiting<Manifest, Revision>[] {
  return [...entries.values()].flatMap((entry) =>
    entry.manifest && (entry.state === 'changed' || entry.state === 'new')
      ? [{ ...entry, manifest: entry.manifest }]
      : [],
  )
}
