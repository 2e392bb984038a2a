import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Finding } from '#app/domain/catalog/finding.ts'
import { settings } from '#app/settings.server.ts'
import { readBank, type BankSource } from './bank-file.ts'
import { readCompetencies } from './competencies-file.ts'
import type { Content, ContentSources, CourseSource } from './content.ts'
import { readCourseFolder } from './course-folder.server.ts'
import { crossCheck } from './cross-check.ts'
import { readExam, type ExamSource } from './exam-file.ts'
import { error, sortedFindings, start } from './finding.ts'
import { folderFiles, type FolderFiles } from './folder-files.server.ts'
import { compileLessonFile, type CompileLessonFile } from './lesson-file.server.ts'

/**
 * Reads a content folder whole: every course compiled, every bank and exam, and all findings.
 * `compile` may give a lesson that it knows instead of compiling it again.
 */
export async function readContentFolder(
  base: string,
  compile: CompileLessonFile = compileLessonFile,
): Promise<Content> {
  const folder = await stat(base).catch(() => null)
  if (!folder?.isDirectory())
    return {
      competencies: [],
      courses: [],
      banks: [],
      exams: [],
      unread: [],
      findings: [error('.', start, 'no-content-folder')],
    }
  const files = await folderFiles(base)
  const findings: Finding[] = []
  const unread = new Set(files.refused)

  const competenciesPath = 'competencies.yaml'
  const competencies = readCompetencies(
    competenciesPath,
    String((await files.read(competenciesPath)) ?? 'competencies: []'),
  )
  findings.push(...competencies.findings)
  if (competencies.findings.length > 0) unread.add(competenciesPath)

  const banks: BankSource[] = []
  for (const at of yamlFiles(files, 'banks')) {
    const text = await files.read(at)
    const { source, findings: found } = text ? readBank(at, String(text)) : nothing
    findings.push(...found, ...slugDiffers(at, source?.bank.slug))
    if (source) banks.push(source)
    else unread.add(at)
  }
  const { timeZone } = settings()
  const exams: ExamSource[] = []
  for (const at of yamlFiles(files, 'exams')) {
    const text = await files.read(at)
    const { source, findings: found } = text ? readExam(at, String(text), timeZone) : nothing
    findings.push(...found, ...slugDiffers(at, source?.exam.slug))
    if (source) exams.push(source)
    else unread.add(at)
  }
  const courses: CourseSource[] = []
  for (const slug of files.foldersIn('courses')) {
    const { source, findings: found } = await readCourseFolder(files, slug, compile)
    findings.push(...found)
    if (source) courses.push(source)
    else unread.add(`courses/${slug}/course.yaml`)
  }

  const sources = { competencies: competencies.competencies, courses, banks, exams, unread }
  findings.push(...files.findings, ...crossCheck(sources))
  return { ...contentOf(sources), findings: sortedFindings(findings) }
}

/** What was read, without the means to find places in its files. */
function contentOf({ competencies, courses, banks, exams, unread }: ContentSources) {
  return {
    competencies,
    courses: courses.map(({ course }) => course),
    banks: banks.map(({ bank }) => bank),
    exams: exams.map(({ exam }) => exam),
    unread: [...unread],
  }
}

/** What a file that cannot be read gives; why is among the findings of the folder's files. */
const nothing = { source: null, findings: [] }

function yamlFiles(files: FolderFiles, folder: string): string[] {
  return files
    .filesIn(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => path.posix.join(folder, name))
}

function slugDiffers(at: string, slug: string | undefined): Finding[] {
  const name = path.posix.basename(at).replace(/\.ya?ml$/, '')
  if (slug === undefined || slug === name) return []
  return [error(at, start, 'slug-differs', slug, name)]
}
