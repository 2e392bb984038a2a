import type { DrawRule } from '#app/domain/catalog/exam.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { locales } from '#app/domain/locale.ts'
import type { Bank } from './bank-file.ts'
import { itemsOf, type Content, type Course } from './content.ts'
import type { Exam } from './exam-file.ts'
import type { Finding } from './finding.ts'

type Report = (
  path: string,
  place: { line: number; column: number },
  code: string,
  message: string,
) => void

/** What only shows when files are read together: names that lead nowhere, rules that cannot be met. */
export function crossCheck(content: Omit<Content, 'findings'>): Finding[] {
  const findings: Finding[] = []
  const report: Report = (path, place, code, message) =>
    findings.push({ severity: 'error', path, ...place, code, message })
  for (const course of content.courses) checkCourse(course, content, report)
  checkItems(content, report)
  for (const exam of content.exams) checkExam(exam, content.banks, report)
  return findings
}

function checkCourse(course: Course, content: Omit<Content, 'findings'>, report: Report) {
  const { file, lessons, path } = course
  const { exam } = file.value.completion
  if (exam && !content.exams.some(({ slug }) => slug === exam))
    report(path, file.placeOf(['completion', 'exam']), 'unknown-exam', `there is no exam ${exam}`)
  for (const [index, id] of file.value.competencies.entries())
    if (!content.competencies.some((competency) => competency.id === id))
      report(
        path,
        file.placeOf(['competencies', index]),
        'unknown-competency',
        `competencies.yaml has no ${id}`,
      )
  const items = itemsOf(content)
  for (const { files } of lessons) {
    for (const { path: at, lesson } of Object.values(files))
      for (const id of lesson.facts.checks) {
        const pool = items.get(id)?.pool
        if (pool === undefined) report(at, start, 'unknown-item', `no bank has the item ${id}`)
        else if (pool === 'exam')
          report(at, start, 'exam-item-shown', `${id} is an exam item; a lesson asks practice items`)
      }
    const [one, other] = locales.map((locale) => files[locale])
    if (one && other && one.lesson.facts.checks.join() !== other.lesson.facts.checks.join())
      report(other.path, start, 'checks-differ', `asks other checks than ${one.path}`)
  }
}

function checkItems({ banks, courses, competencies }: Omit<Content, 'findings'>, report: Report) {
  const places = new Map<string, string>()
  for (const bank of banks) {
    for (const [index, item] of bank.items.entries()) {
      const place = (field?: string) => bank.placeOf(index, field)
      const first = places.get(item.id)
      if (first) report(bank.path, place('id'), 'item-id-twice', `${item.id} is in ${first} already`)
      else places.set(item.id, bank.path)
      if (item.competency && !competencies.some(({ id }) => id === item.competency))
        report(
          bank.path,
          place('competency'),
          'unknown-competency',
          `competencies.yaml has no ${item.competency}`,
        )
      const problem = lessonProblem(item, courses)
      if (problem) report(bank.path, place('lesson'), 'unknown-lesson', `${item.id}: ${problem}`)
    }
  }
}

function lessonProblem({ lesson, objective }: Item, courses: readonly Course[]): string | null {
  if (!lesson) return objective ? `objective ${objective} needs a lesson beside it` : null
  const [courseSlug, lessonSlug] = lesson.split('/')
  const course = courses.find(({ file }) => file.value.slug === courseSlug)
  if (!course?.lessons.some(({ slug }) => slug === lessonSlug)) return `there is no lesson ${lesson}`
  if (objective && !course.file.value.objectives.some(({ id }) => id === objective))
    return `course ${courseSlug} has no objective ${objective}`
  return null
}

function checkExam(exam: Exam, banks: readonly Bank[], report: Report) {
  const pools = exam.draw.map((rule) => new Set(matchingItems(rule, banks).map(({ id }) => id)))
  for (const [index, rule] of exam.draw.entries()) {
    const place = exam.placeOf(['draw', index])
    if (!banks.some(({ slug }) => slug === rule.bank)) {
      report(exam.path, place, 'unknown-bank', `there is no bank ${rule.bank}`)
      continue
    }
    // The worst case: every earlier rule takes as many of these items as it can.
    const pool = pools[index]!
    const taken = exam.draw.slice(0, index).reduce((sum, earlier, at) => {
      const common = [...pool].filter((id) => pools[at]!.has(id)).length
      return sum + Math.min(earlier.count, common)
    }, 0)
    if (pool.size - taken < rule.count)
      report(
        exam.path,
        place,
        'rule-cannot-be-met',
        `needs ${rule.count} items; ${pool.size} match, and earlier rules may take ${taken} of them`,
      )
  }
  const total = exam.draw.reduce((sum, { count, points }) => sum + count * points, 0)
  if (exam.pass.points > total)
    report(
      exam.path,
      exam.placeOf(['pass', 'points']),
      'pass-above-total',
      `asks ${exam.pass.points} points of ${total}`,
    )
}

/** The exam items a draw rule may take. */
export function matchingItems(rule: DrawRule, banks: readonly Bank[]): Item[] {
  const bank = banks.find(({ slug }) => slug === rule.bank)
  return (bank?.items ?? []).filter(
    (item) =>
      item.pool === 'exam' &&
      (rule.kind === undefined || item.kind === rule.kind) &&
      (rule.competency === undefined || item.competency === rule.competency) &&
      (rule.difficulty === undefined || item.difficulty === rule.difficulty),
  )
}

const start = { line: 1, column: 1 }
