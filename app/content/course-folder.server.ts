import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Finding } from '#app/domain/catalog/finding.ts'
import { locales, type Locale } from '#app/domain/locale.ts'
import type { CourseSource, Lesson, LessonFile, MediaFile } from './content.ts'
import { readCourseFile } from './course-file.ts'
import { error, start } from './finding.ts'
import type { FolderFiles } from './folder-files.server.ts'
import type { CompileLessonFile } from './lesson-file.server.ts'
import { pictureKind } from './picture.ts'

/** Reads one course folder of a content folder. */
export async function readCourseFolder(
  contentFiles: FolderFiles,
  slug: string,
  compile: CompileLessonFile,
): Promise<{ source: CourseSource | null; findings: Finding[] }> {
  const folder = path.posix.join('courses', slug)
  const coursePath = path.posix.join(folder, 'course.yaml')
  const text = await contentFiles.read(coursePath)
  if (text === null)
    return {
      source: null,
      findings: isThere(coursePath, contentFiles)
        ? []
        : [error(coursePath, start, 'no-course-file')],
    }
  const { file, findings } = readCourseFile(coursePath, String(text))
  if (file && file.value.slug !== slug)
    findings.push(error(coursePath, file.placeOf(['slug']), 'slug-differs', file.value.slug, slug))

  const media = await readMedia(contentFiles, folder, findings)
  const lessons: Lesson[] = []
  for (const name of contentFiles.foldersIn(folder)) {
    if (name === 'media') continue
    const lesson = /^\d{2}-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name)?.[1]
    const at = path.posix.join(folder, name)
    if (!lesson) {
      findings.push(error(at, start, 'lesson-folder-name', name))
      continue
    }
    const { files, findings: found } = await readLesson(
      contentFiles,
      at,
      { course: slug, lesson, media },
      compile,
    )
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
  contentFiles: FolderFiles,
  folder: string,
  place: LessonPlace,
  compile: CompileLessonFile,
): Promise<{ files: Lesson['files']; findings: Finding[] }> {
  const files: Partial<Record<Locale, LessonFile>> = {}
  const findings: Finding[] = []
  for (const locale of locales) {
    const at = path.posix.join(folder, `${locale}.mdx`)
    const read = await contentFiles.read(at)
    if (read === null) {
      if (!isThere(at, contentFiles))
        findings.push(error(at, start, 'lesson-missing-language', `${locale}.mdx`))
      continue
    }
    const source = String(read)
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

async function readMedia(contentFiles: FolderFiles, folder: string, findings: Finding[]) {
  const media = new Map<string, MediaFile>()
  for (const name of contentFiles.filesIn(path.posix.join(folder, 'media'))) {
    const at = path.posix.join(folder, 'media', name)
    const kind = pictureKind(name)
    if (!kind) {
      findings.push(error(at, start, 'media-type', name))
      continue
    }
    const bytes = await contentFiles.read(at)
    if (bytes && !kind.begins(bytes))
      findings.push(error(at, start, 'picture-content', name, kind.name))
    else if (bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      media.set(name, { name, mediaType: kind.mediaType, bytes, hash })
    }
  }
  return media
}

/** Whether a file that was not read has a finding of its own already. */
function isThere(at: string, { has, refused }: FolderFiles): boolean {
  return has(at) || refused.includes(at)
}
