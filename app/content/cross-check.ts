import { matchesRule } from '#app/domain/catalog/draw-rule.ts'
import type { DrawRule } from '#app/domain/catalog/exam.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { locales } from '#app/domain/locale.ts'
import type { Bank, BankSource } from './bank-file.ts'
import { itemsOf, type ContentSources, type Course, type CourseSource } from './content.ts'
import type { ExamSource } from './exam-file.ts'
import { auditFindings } from './exam-audit.ts'
import { policyFindings } from './exam-policy-check.ts'
import { error, start } from './finding.ts'

/**
 * What only shows when files are read together: names that lead nowhere, rules that cannot be met.
 * A name that leads to a file with errors of its own is not reported besides them.
 */
export function crossCheck(sources: ContentSources): Finding[] {
  return [
    ...sources.courses.flatMap((source) => courseFindings(source, sources)),
    ...sources.courses.flatMap(({ course }) => checkFindings(course, sources)),
    ...repeatedItems(sources.banks),
    ...sources.banks.flatMap((source) => itemFindings(source, sources)),
    ...sources.exams.flatMap((source) => examFindings(source, sources)),
  ]
}

function courseFindings({ course, placeOf }: CourseSource, sources: ContentSources): Finding[] {
  const { exam: slug } = course.file.completion
  const hasExam =
    slug === undefined ||
    sources.exams.some(({ exam }) => exam.slug === slug) ||
    isUnread(`exams/${slug}.yaml`, sources)
  const unknown = course.file.competencies.flatMap((id, at) =>
    isCompetency(id, sources) ? [] : [{ id, at }],
  )
  return [
    ...(hasExam ? [] : [error(course.path, placeOf(['completion', 'exam']), 'unknown-exam', slug)]),
    ...unknown.map(({ id, at }) =>
      error(course.path, placeOf(['competencies', at]), 'unknown-competency', id),
    ),
  ]
}

/** What is wrong with the checks of a course's lessons: they ask practice items, the same in both languages. */
function checkFindings({ lessons }: Course, { banks, unread }: ContentSources): Finding[] {
  const items = itemsOf({ banks: banks.map(({ bank }) => bank) })
  const allRead = ![...unread].some((path) => /^banks(\/|$)/.test(path))
  return lessons.flatMap(({ files }) => {
    const wrong = Object.values(files).flatMap(({ path, lesson }) =>
      lesson.facts.checks.flatMap((id) => {
        const item = items.get(id)
        if (!item) return allRead ? [error(path, start, 'unknown-item', id)] : []
        if (item.pool === 'exam') return [error(path, start, 'exam-item-shown', id)]
        return isAnsweredAtOnce(item) ? [] : [error(path, start, 'kind-not-in-lessons', id)]
      }),
    )
    const [one, other] = locales.map((locale) => files[locale])
    const differ =
      one && other && one.lesson.facts.checks.join() !== other.lesson.facts.checks.join()
    return differ ? [...wrong, error(other.path, start, 'checks-differ', one.path)] : wrong
  })
}

/** Whether one answer is all there is to it, and a machine can say whether it is right. */
function isAnsweredAtOnce({ kind }: Item): boolean {
  return kind !== 'scenario' && kind !== 'short-answer' && kind !== 'essay'
}

function repeatedItems(banks: readonly BankSource[]): Finding[] {
  const places = new Map<string, string>()
  return banks.flatMap(({ bank, placeOf }) =>
    bank.items.flatMap(({ id }, at) => {
      const first = places.get(id)
      if (first) return [error(bank.path, placeOf(at, 'id'), 'item-id-twice', id, first)]
      places.set(id, bank.path)
      return []
    }),
  )
}

function itemFindings({ bank, placeOf }: BankSource, sources: ContentSources): Finding[] {
  return bank.items.flatMap((item, at) => {
    const { competency } = item
    const known = !competency || isCompetency(competency, sources)
    return [
      ...(known
        ? []
        : [error(bank.path, placeOf(at, 'competency'), 'unknown-competency', competency)]),
      ...lessonFindings(item, at, { bank, placeOf }, sources),
    ]
  })
}

function lessonFindings(
  { id, lesson, objective }: Item,
  at: number,
  { bank, placeOf }: BankSource,
  sources: ContentSources,
): Finding[] {
  if (!lesson)
    return objective
      ? [error(bank.path, placeOf(at, 'objective'), 'objective-without-lesson', id, objective)]
      : []
  const [courseSlug = '', lessonSlug] = lesson.split('/')
  if (isUnread(`courses/${courseSlug}/course.yaml`, sources)) return []
  const course = sources.courses.find(({ course: { file } }) => file.slug === courseSlug)?.course
  if (!course?.lessons.some(({ slug }) => slug === lessonSlug))
    return [error(bank.path, placeOf(at, 'lesson'), 'unknown-lesson', id, lesson)]
  if (objective && !course.file.objectives.some((known) => known.id === objective)) {
    const place = placeOf(at, 'objective')
    return [error(bank.path, place, 'unknown-objective', id, courseSlug, objective)]
  }
  return []
}

function examFindings({ exam, placeOf }: ExamSource, sources: ContentSources): Finding[] {
  const banks = sources.banks.map(({ bank }) => bank)
  const isThere = (rule: DrawRule) => banks.some(({ slug }) => slug === rule.bank)
  const unknown = exam.draw.flatMap((rule, at) =>
    isThere(rule) || isUnread(`banks/${rule.bank}.yaml`, sources)
      ? []
      : [error(exam.path, placeOf(['draw', at]), 'unknown-bank', rule.bank)],
  )
  const draw = exam.draw.map((rule) => ({ rule, pool: matchingItems(rule, banks) }))
  return [
    ...unknown,
    ...auditFindings({ exam, placeOf }, draw, isThere),
    ...policyFindings({ exam, placeOf }),
  ]
}

function isCompetency(id: string, sources: ContentSources): boolean {
  return (
    sources.competencies.some((known) => known.id === id) || isUnread('competencies.yaml', sources)
  )
}

/** The exam items a draw rule may take. */
export function matchingItems(rule: DrawRule, banks: readonly Bank[]): Item[] {
  const bank = banks.find(({ slug }) => slug === rule.bank)
  return (bank?.items ?? []).filter((item) => matchesRule(rule, item))
}

/** Whether a file is there and was not read, for its own sake or that of a folder it is in. */
function isUnread(at: string, { unread }: ContentSources): boolean {
  return [...unread].some((path) => `${at}/`.startsWith(`${path}/`))
}
