import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Finding } from '#app/domain/catalog/finding.ts'
import { readBank, type BankSource } from './bank-file.ts'
import { readCompetencies } from './competencies-file.ts'
import type { Content, ContentSources, CourseSource } from './content.ts'
import { readCourseFolder } from './course-folder.server.ts'
import { crossCheck } from './cross-check.ts'
import { readExam, type ExamSource } from './exam-file.ts'
import { error, sortedFindings, start } from './finding.ts'
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
  const findings: Finding[] = []
  const unread = new Set<string>()
  const read = async (at: string) => readFile(path.join(base, at), 'utf8')

  const competenciesPath = 'competencies.yaml'
  const competencies = readCompetencies(
    competenciesPath,
    await read(competenciesPath).catch(() => 'competencies: []'),
  )
  findings.push(...competencies.findings)
  if (competencies.findings.length > 0) unread.add(competenciesPath)

  const banks: BankSource[] = []
  for (const at of await yamlFiles(base, 'banks')) {
    const { source, findings: found } = readBank(at, await read(at))
    findings.push(...found, ...slugDiffers(at, source?.bank.slug))
    if (source) banks.push(source)
    else unread.add(at)
  }
  const exams: ExamSource[] = []
  for (const at of await yamlFiles(base, 'exams')) {
    const { source, findings: found } = readExam(at, await read(at))
    findings.push(...found, ...slugDiffers(at, source?.exam.slug))
    if (source) exams.push(source)
    else unread.add(at)
  }
  const courses: CourseSource[] = []
  for (const slug of await folders(base, 'courses')) {
    const { source, findings: found } = await readCourseFolder(base, slug, compile)
    findings.push(...found)
    if (source) courses.push(source)
    else unread.add(`courses/${slug}/course.yaml`)
  }

  const sources = { competencies: competencies.competencies, courses, banks, exams, unread }
  findings.push(...crossCheck(sources))
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

async function yamlFiles(base: string, folder: string): Promise<string[]> {
  const names = await readdir(path.join(base, folder)).catch(() => [])
  return names
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => path.posix.join(folder, name))
}

async function folders(base: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(base, folder), { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

function slugDiffers(at: string, slug: string | undefined): Finding[] {
  const name = path.posix.basename(at).replace(/\.ya?ml$/, '')
  if (slug === undefined || slug === name) return []
  return [error(at, start, 'slug-differs', slug, name)]
}
