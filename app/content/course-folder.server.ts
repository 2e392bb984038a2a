import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Finding } from '#app/domain/catalog/finding.ts'
import { locales, type Locale } from '#app/domain/locale.ts'
import type { CourseSource, Lesson, LessonFile, MediaFile } from './content.ts'
import { readCourseFile } from './course-file.ts'
import { error, start } from './finding.ts'
import type { CompileLessonFile } from './lesson-file.server.ts'

const mediaTypes: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
}

/** Reads one course folder; `base` is the content folder that paths are given under. */
export async function readCourseFolder(
  base: string,
  slug: string,
  compile: CompileLessonFile,
): Promise<{ source: CourseSource | null; findings: Finding[] }> {
  const folder = path.posix.join('courses', slug)
  const coursePath = path.posix.join(folder, 'course.yaml')
  const text = await readFile(path.join(base, coursePath), 'utf8').catch(() => null)
  if (text === null) return { source: null, findings: [error(coursePath, start, 'no-course-file')] }
  const { file, findings } = readCourseFile(coursePath, text)
  if (file && file.value.slug !== slug)
    findings.push(
      error(coursePath, file.placeOf(['slug']), 'slug-differs', file.value.slug, slug),
    )

  const media = await readMedia(base, folder, findings)
  const entries = await readdir(path.join(base, folder), { withFileTypes: true })
  const lessons: Lesson[] = []
  for (const { name } of entries.filter((entry) => entry.isDirectory()).sort(byName)) {
    if (name === 'media') continue
    const lesson = /^\d{2}-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name)?.[1]
    const at = path.posix.join(folder, name)
    if (!lesson) {
      findings.push(error(at, start, 'lesson-folder-name', name))
      continue
    }
    const { files, findings: found } = await readLesson(base, at, { course: slug, lesson, media }, compile)
    lessons.push({ slug: lesson, path: at, files })
    findings.push(...found)
  }
  if (lessons.length === 0) findings.push(error(coursePath, start, 'no-lessons'))
  if (!file) return { source: null, findings }
  const course = { path: coursePath, file: file.value, lessons, media }
  return { source: { course, placeOf: file.placeOf }, findings }
}

type LessonPlace = { course: string; lesson: string; media: ReadonlyMap<string, MediaFile> }

async function readLesson(
  base: string,
  folder: string,
  place: LessonPlace,
  compile: CompileLessonFile,
): Promise<{ files: Lesson['files']; findings: Finding[] }> {
  const files: Partial<Record<Locale, LessonFile>> = {}
  const findings: Finding[] = []
  for (const locale of locales) {
    const at = path.posix.join(folder, `${locale}.mdx`)
    const source = await readFile(path.join(base, at), 'utf8').catch(() => null)
    if (source === null) {
      findings.push(error(at, start, 'lesson-missing-language', `${locale}.mdx`))
      continue
    }
    const compiled = await compile({ ...place, locale, path: at, source })
    if (compiled.outcome === 'compiled') {
      files[locale] = { path: at, locale, source, lesson: compiled.lesson }
      continue
    }
    for (const { line, column, code, values, cause } of compiled.findings)
      findings.push({
        severity: 'error',
        path: at,
        line,
        column,
        code,
        values,
        ...(cause && { cause }),
      })
  }
  return { files, findings }
}

async function readMedia(base: string, folder: string, findings: Finding[]) {
  const media = new Map<string, MediaFile>()
  const names = await readdir(path.join(base, folder, 'media')).catch(() => [])
  for (const name of names.sort()) {
    const at = path.posix.join(folder, 'media', name)
    const mediaType = mediaTypes[path.extname(name).toLowerCase()]
    if (!mediaType) {
      findings.push(error(at, start, 'media-type', name))
      continue
    }
    const bytes = await readFile(path.join(base, at))
    const hash = createHash('sha256').update(bytes).digest('hex')
    media.set(name, { name, mediaType, bytes, hash })
  }
  return media
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1
}
