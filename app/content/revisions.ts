import { instantOf } from '#app/domain/calendar.ts'
import type { BankManifest } from '#app/domain/catalog/bank.ts'
import type { Competencies } from '#app/domain/catalog/competencies.ts'
import type { CourseManifest, LessonRevision } from '#app/domain/catalog/course.ts'
import type { ExamManifest, ExamWindow } from '#app/domain/catalog/exam.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import type { RenderedLesson } from '#app/domain/catalog/lesson.ts'
import { canonicalJson, hashOf } from '#app/domain/evidence/canonical-json.ts'
import { sha256 } from '#app/domain/evidence/sha256.ts'
import type { Bank } from './bank-file.ts'
import { itemsOf, type Content, type Course, type LessonFile } from './content.ts'
import { matchingItems } from './cross-check.ts'
import type { Exam } from './exam-file.ts'

export type NewBlob = { hash: string; mediaType: string; bytes: Uint8Array }
export type NewItem = { hash: string; bankSlug: string; item: Item }
export type NewLesson = { hash: string; lesson: RenderedLesson }

/** What a content folder comes to when published: revisions with their hashes, in the order to save. */
export type Revisions = {
  competencies: Competencies
  blobs: NewBlob[]
  items: NewItem[]
  lessons: NewLesson[]
  banks: BankManifest[]
  exams: ExamManifest[]
  courses: CourseManifest[]
}

/**
 * Derives the revisions of a content folder. The same files give the same hashes. Of a folder with
 * errors, which is not published, they hold what could be read.
 */
export function revisionsOf(content: Content): Revisions {
  const hashes = new Map([...itemsOf(content)].map(([id, item]) => [id, hashOf(item)]))
  const blobs = new Map<string, NewBlob>()
  const lessons: NewLesson[] = []
  const courses = content.courses.map((course) => courseManifest(course, hashes, blobs, lessons))
  return {
    competencies: content.competencies,
    blobs: [...blobs.values()],
    items: content.banks.flatMap(({ slug, items }) =>
      items.map((item) => ({ hash: hashes.get(item.id)!, bankSlug: slug, item })),
    ),
    lessons,
    banks: content.banks.map((bank) => bankManifest(bank)),
    exams: content.exams.map((exam) => examManifest(exam, content.banks, hashes)),
    courses,
  }
}

/** What publishing a bank would put in force. */
export function bankManifest({ slug, title, languages, items }: Bank): BankManifest {
  const entries = items.map((item) => {
    return { id: item.id, hash: hashOf(item), pool: item.pool }
  })
  return { slug, title, languages, items: entries }
}

function examManifest(
  exam: Exam,
  banks: readonly Bank[],
  hashes: Map<string, string>,
): ExamManifest {
  const { slug, title, summary, shuffle, pass, attempts, review, honour, certificate } = exam
  return {
    slug,
    title,
    summary,
    draw: exam.draw.map((rule) => ({
      rule,
      pool: matchingItems(rule, banks).map(({ id }) => ({ id, hash: hashes.get(id)! })),
    })),
    shuffle,
    pass,
    ...(exam.time_limit_minutes !== undefined && { timeLimitMinutes: exam.time_limit_minutes }),
    ...(exam.late_sync_minutes !== undefined && { lateSyncMinutes: exam.late_sync_minutes }),
    ...(exam.window && { window: windowOf(exam.window, exam.timeZone) }),
    attempts,
    ...(exam.cool_down_minutes !== undefined && { coolDownMinutes: exam.cool_down_minutes }),
    ...(honour && { honour }),
    review,
    ...(exam.second_grader && { secondGrader: exam.second_grader }),
    ...(certificate && {
      certificate: {
        title: certificate.title,
        ...(certificate.valid_months !== undefined && { validMonths: certificate.valid_months }),
      },
    }),
    ...(!exam.signals && { signals: false as const }),
    ...(exam.set_aside && { setAside: exam.set_aside }),
  }
}

/** A window as instants: those who sat in it can be judged by it whatever zone is set later. */
function windowOf(window: NonNullable<Exam['window']>, timeZone: string): ExamWindow {
  const late = window.late_entry_minutes
  return {
    opens: instantOf(window.opens, timeZone).toISOString(),
    closes: instantOf(window.closes, timeZone).toISOString(),
    ...(late !== undefined && { lateEntryMinutes: late }),
    endsAttempts: window.ends_attempts,
  }
}

function courseManifest(
  course: Course,
  hashes: Map<string, string>,
  blobs: Map<string, NewBlob>,
  rendered: NewLesson[],
): CourseManifest {
  const checks = new Set<string>()
  const lessons = course.lessons.map((lesson) => {
    const renderings: CourseManifest['lessons'][number]['renderings'] = {}
    for (const file of Object.values(lesson.files)) {
      const hash = lessonRevision(course, lesson.slug, file, blobs)
      const { title, question, facts } = file.lesson
      renderings[file.locale] = { revision: hash, title, question, minutes: facts.minutes }
      rendered.push({ hash, lesson: file.lesson })
      for (const id of facts.checks) checks.add(id)
    }
    const asked = Object.values(lesson.files)[0]?.lesson.facts.checks ?? []
    return { slug: lesson.slug, renderings, checks: asked }
  })
  const items = Object.fromEntries(
    [...checks].flatMap((id) => {
      const hash = hashes.get(id)
      return hash ? [[id, hash]] : []
    }),
  )
  return { ...course.file, lessons, items }
}

/** Puts a lesson's source, its figures and the revision that names them among the blobs. */
function lessonRevision(
  course: Course,
  lesson: string,
  { locale, source, lesson: { facts } }: LessonFile,
  blobs: Map<string, NewBlob>,
): string {
  const text = addBlob(blobs, 'text/mdx', new TextEncoder().encode(source))
  const media: Record<string, string> = {}
  for (const name of facts.media) {
    const file = course.media.get(name)!
    media[name] = addBlob(blobs, file.mediaType, file.bytes, file.hash)
  }
  const revision: LessonRevision = {
    course: course.file.slug,
    lesson,
    locale,
    source: text,
    media,
  }
  const json = new TextEncoder().encode(canonicalJson(revision))
  return addBlob(blobs, 'application/json', json)
}

function addBlob(
  blobs: Map<string, NewBlob>,
  mediaType: string,
  bytes: Uint8Array,
  hash = sha256(bytes),
): string {
  blobs.set(hash, { hash, mediaType, bytes })
  return hash
}
