import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { readBank, type Bank } from './bank-file.ts'
import { readCompetencies } from './competencies-file.ts'
import type { Content, Course } from './content.ts'
import { readCourseFolder } from './course-folder.server.ts'
import { crossCheck } from './cross-check.ts'
import { readExam, type Exam } from './exam-file.ts'
import { sortedFindings, type Finding } from './finding.ts'

/** Reads a content folder whole: every course compiled, every bank and exam, and all findings. */
export async function readContentFolder(base: string): Promise<Content> {
  const findings: Finding[] = []
  const read = async (at: string) => readFile(path.join(base, at), 'utf8')

  const competenciesPath = 'competencies.yaml'
  const competencies = readCompetencies(
    competenciesPath,
    await read(competenciesPath).catch(() => 'competencies: []'),
  )
  findings.push(...competencies.findings)

  const banks: Bank[] = []
  for (const at of await yamlFiles(base, 'banks')) {
    const { bank, findings: found } = readBank(at, await read(at))
    findings.push(...found, ...slugDiffers(at, bank?.slug))
    if (bank) banks.push(bank)
  }
  const exams: Exam[] = []
  for (const at of await yamlFiles(base, 'exams')) {
    const { exam, findings: found } = readExam(at, await read(at))
    findings.push(...found, ...slugDiffers(at, exam?.slug))
    if (exam) exams.push(exam)
  }
  const courses: Course[] = []
  for (const slug of await folders(base, 'courses')) {
    const { course, findings: found } = await readCourseFolder(base, slug)
    findings.push(...found)
    if (course) courses.push(course)
  }

  const content = { competencies: competencies.competencies, courses, banks, exams }
  findings.push(...crossCheck(content))
  return { ...content, findings: sortedFindings(findings) }
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
  const message = `the slug is ${slug}, the file ${name}`
  return [{ severity: 'error', path: at, line: 1, column: 1, code: 'slug-differs', message }]
}
