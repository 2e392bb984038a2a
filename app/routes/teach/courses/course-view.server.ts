import type { CourseRevision, ExamRevision } from '#app/data/catalog.server.ts'
import type { CourseManifest } from '#app/domain/catalog/course.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import { inLocale, type Locale, type LocalizedText } from '#app/domain/locale.ts'
import { textPair, type TextPair } from '../languages/text-pair.ts'
import { shelfHeading, type ShelfHeading } from '../shelf/shelf-heading.server.ts'
import { courseCover, type CourseCover } from './course-cover.ts'
import { lessonRows, type LessonRow } from './lesson-row.server.ts'
import { competencyName, findingsIn, type Disk, type ShelfEntry } from '../shelf/shelf.ts'

/** A course with everything a trainer looks at before publishing it. */
export type CourseView = ShelfHeading & {
  summary: TextPair | null
  cover: CourseCover | null
  lessons: LessonRow[]
  objectives: { id: string; text: LocalizedText }[]
  competencies: string[]
  rule: {
    lessons: boolean
    leastShare: number
    checks: boolean
    exam: { slug: string; title: string } | null
  } | null
  figures: { name: string; kilobytes: number; lessons: number[] }[]
  /** What the check found besides the lessons. */
  findings: Finding[]
}

/** The view of one course on disk or in force. */
export async function courseView(
  entry: ShelfEntry<CourseManifest, CourseRevision>,
  disk: Disk,
  exams: ReadonlyMap<string, ExamRevision>,
  locale: Locale,
): Promise<CourseView> {
  const { slug, manifest } = entry
  const lessons = lessonRows(entry, disk)
  const findings = findingsIn(disk.content.findings, `courses/${slug}`)
  const shown = new Set(lessons.flatMap((lesson) => lesson.findings))
  return {
    ...(await shelfHeading(entry, locale)),
    summary: manifest && textPair(manifest.summary, locale),
    cover: courseCover(manifest, locale),
    lessons,
    objectives: manifest?.objectives ?? [],
    competencies: (manifest?.competencies ?? []).map((id) => competencyName(id, disk, locale)),
    rule: manifest && {
      lessons: manifest.completion.lessons === 'all',
      leastShare: manifest.reading.leastShare,
      checks: manifest.completion.checks === 'answered',
      exam: examOf(manifest, disk, exams, locale),
    },
    figures: figuresOf(slug, disk),
    findings: findings.filter(
      (finding) => !shown.has(finding) && finding.code !== 'lesson-missing-language',
    ),
  }
}

function examOf(
  { completion }: CourseManifest,
  disk: Disk,
  inForce: ReadonlyMap<string, ExamRevision>,
  locale: Locale,
) {
  const slug = completion.exam
  if (slug === undefined) return null
  const exam = disk.exams.get(slug) ?? inForce.get(slug)
  return { slug, title: exam ? inLocale(exam.manifest.title, locale) : slug }
}

function figuresOf(slug: string, { content }: Disk): CourseView['figures'] {
  const course = content.courses.find(({ file }) => file.slug === slug)
  return [...(course?.media.values() ?? [])].map(({ name, bytes }) => ({
    name,
    kilobytes: Math.max(1, Math.round(bytes.length / 1000)),
    lessons: course!.lessons.flatMap(({ files }, at) =>
      Object.values(files).some(({ lesson }) => lesson.facts.media.includes(name)) ? [at + 1] : [],
    ),
  }))
}
