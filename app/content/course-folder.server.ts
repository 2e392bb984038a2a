import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { locales, type Locale } from '#app/domain/locale.ts'
import { compileLesson } from '#app/mdx/compile.server.ts'
import type { Course, Lesson, LessonFile, MediaFile } from './content.ts'
import { readCourseFile } from './course-file.ts'
import type { Finding } from './finding.ts'
import { lessonFigure } from './lesson-figure.ts'

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
): Promise<{ course: Course | null; findings: Finding[] }> {
  const folder = path.posix.join('courses', slug)
  const coursePath = path.posix.join(folder, 'course.yaml')
  const text = await readFile(path.join(base, coursePath), 'utf8').catch(() => null)
  if (text === null)
    return { course: null, findings: [missing(coursePath, 'no-course-file', 'course.yaml is missing')] }
  const { file, findings } = readCourseFile(coursePath, text)
  if (file && file.value.slug !== slug)
    findings.push({
      ...missing(coursePath, 'slug-differs', `the slug is ${file.value.slug}, the folder ${slug}`),
      ...file.placeOf(['slug']),
    })

  const media = await readMedia(base, folder, findings)
  const entries = await readdir(path.join(base, folder), { withFileTypes: true })
  const lessons: Lesson[] = []
  for (const { name } of entries.filter((entry) => entry.isDirectory()).sort(byName)) {
    if (name === 'media') continue
    const lessonSlug = /^\d{2}-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name)?.[1]
    const at = path.posix.join(folder, name)
    if (lessonSlug) lessons.push(await readLesson(base, at, lessonSlug, media, findings))
    else findings.push(missing(at, 'lesson-folder-name', 'a lesson folder is named like 01-first-lesson'))
  }
  if (lessons.length === 0) findings.push(missing(coursePath, 'no-lessons', 'the course has no lesson'))
  return { course: file && { path: coursePath, file, lessons, media }, findings }
}

async function readLesson(
  base: string,
  folder: string,
  slug: string,
  media: ReadonlyMap<string, MediaFile>,
  findings: Finding[],
): Promise<Lesson> {
  const files: Partial<Record<Locale, LessonFile>> = {}
  for (const locale of locales) {
    const at = path.posix.join(folder, `${locale}.mdx`)
    const source = await readFile(path.join(base, at), 'utf8').catch(() => null)
    if (source === null) {
      findings.push(missing(at, 'missing-language', `the lesson has no ${locale}.mdx`))
      continue
    }
    const figure = lessonFigure((name) => media.get(name), locale)
    const compiled = await compileLesson({ source, path: at, locale, media: figure })
    if (compiled.outcome === 'compiled') files[locale] = { path: at, locale, source, lesson: compiled.lesson }
    else
      findings.push(
        ...compiled.findings.map((found): Finding => ({ severity: 'error', path: at, ...found })),
      )
  }
  return { slug, path: folder, files }
}

async function readMedia(base: string, folder: string, findings: Finding[]) {
  const media = new Map<string, MediaFile>()
  const names = await readdir(path.join(base, folder, 'media')).catch(() => [])
  for (const name of names) {
    const at = path.posix.join(folder, 'media', name)
    const mediaType = mediaTypes[path.extname(name).toLowerCase()]
    if (!mediaType) {
      findings.push(missing(at, 'media-type', 'a figure is SVG, PNG, JPEG or WebP'))
      continue
    }
    const bytes = await readFile(path.join(base, at))
    const hash = createHash('sha256').update(bytes).digest('hex')
    media.set(name, { name, mediaType, bytes, hash })
  }
  return media
}

function missing(at: string, code: string, message: string): Finding {
  return { severity: 'error', path: at, line: 1, column: 1, code, message }
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1
}
