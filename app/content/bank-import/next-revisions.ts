import type { CourseManifest } from '#app/domain/catalog/course.ts'
import { auditExam } from '#app/domain/assessment/paper-audit/exam-audit.ts'
import { matchesRule } from '#app/domain/catalog/draw-rule.ts'
import type { DrawRule, ExamManifest, PoolEntry } from '#app/domain/catalog/exam.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { canonicalJson, type Canonical } from '#app/domain/evidence/canonical-json.ts'
import { error, start } from '#app/content/finding.ts'

/** A bank as it is to be: its items, and the hash of each by id. */
export type NextBank = { slug: string; items: readonly Item[]; hashes: ReadonlyMap<string, string> }

/**
 * The exams that draw from a bank, as they are with its next items: only those that become others. What the
 * audit of a draw finds is found here as well, as when a folder is published; `pooled` are the items of the
 * exams' pools by hash, those of other banks with them.
 */
export function nextExams(
  exams: readonly ExamManifest[],
  bank: NextBank,
  pooled: ReadonlyMap<string, Item>,
): { manifests: ExamManifest[]; findings: Finding[] } {
  const byId = new Map(bank.items.map((item) => [item.id, item]))
  const changed = exams.flatMap((exam) => {
    const draw = exam.draw.map(({ rule, pool }) => {
      if (rule.bank !== bank.slug) return { rule, pool }
      const matching = bank.items.filter((item) => matchesRule(rule, item))
      return { rule, pool: matching.map(({ id }) => ({ id, hash: bank.hashes.get(id)! })) }
    })
    return saysTheSame(draw, exam.draw) ? [] : [{ ...exam, draw }]
  })
  const itemOf = (rule: DrawRule, { id, hash }: PoolEntry) =>
    rule.bank === bank.slug ? byId.get(id)! : pooled.get(hash)!
  return {
    manifests: changed,
    findings: changed.flatMap((exam) => {
      const draw = exam.draw.map(({ rule, pool }) => {
        return { rule, pool: pool.map((entry) => itemOf(rule, entry)) }
      })
      const path = `exams/${exam.slug}.yaml`
      return auditExam({ ...exam, draw }).problems.map(({ code, severity, values }): Finding => {
        return { path, ...start, code, severity, values }
      })
    }),
  }
}

/**
 * The courses whose lessons ask items of a bank, with these items as they are to be: only those that become
 * others. A check must be answered at once, whatever its item becomes.
 */
export function nextCourses(
  courses: readonly CourseManifest[],
  { items, hashes }: NextBank,
): { manifests: CourseManifest[]; findings: Finding[] } {
  const byId = new Map(items.map((item) => [item.id, item]))
  const findings: Finding[] = []
  const manifests = courses.flatMap((course) => {
    const asked = Object.fromEntries(
      Object.entries(course.items).map(([id, hash]) => [id, hashes.get(id) ?? hash]),
    )
    if (saysTheSame(asked, course.items)) return []
    for (const id of Object.keys(asked)) {
      const kind = byId.get(id)?.kind
      if (kind === 'scenario' || kind === 'short-answer' || kind === 'essay')
        findings.push(error(`courses/${course.slug}`, start, 'kind-not-in-lessons', id))
    }
    return [{ ...course, items: asked }]
  })
  return { manifests, findings }
}

function saysTheSame(one: Canonical, other: Canonical): boolean {
  return canonicalJson(one) === canonicalJson(other)
}
