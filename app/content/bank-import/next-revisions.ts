import type { CourseManifest } from '#app/domain/catalog/course.ts'
import { drawSupply, matchesRule } from '#app/domain/catalog/draw-supply.ts'
import type { ExamManifest } from '#app/domain/catalog/exam.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { canonicalJson, type Canonical } from '#app/domain/evidence/canonical-json.ts'
import { error, start } from '#app/content/finding.ts'

/** A bank as it is to be: its items, and the hash of each by id. */
export type NextBank = { slug: string; items: readonly Item[]; hashes: ReadonlyMap<string, string> }

/**
 * The exams that draw from a bank, as they are with its next items: only those that become others. A rule
 * that could no longer be met is an error, as it is when a folder is published.
 */
export function nextExams(
  exams: readonly ExamManifest[],
  bank: NextBank,
): { manifests: ExamManifest[]; findings: Finding[] } {
  const findings: Finding[] = []
  const manifests = exams.flatMap((exam) => {
    const draw = exam.draw.map(({ rule, pool }) =>
      rule.bank === bank.slug ? { rule, pool: poolOf(rule, bank) } : { rule, pool },
    )
    if (saysTheSame(draw, exam.draw)) return []
    const path = `exams/${exam.slug}.yaml`
    findings.push(
      ...drawSupply(draw)
        .filter(({ enough }) => !enough)
        .map(({ needed, matching, claimed }) =>
          error(path, start, 'rule-cannot-be-met', needed, matching, claimed),
        ),
    )
    return [{ ...exam, draw }]
  })
  return { manifests, findings }
}

function poolOf(rule: ExamManifest['draw'][number]['rule'], { items, hashes }: NextBank) {
  const matching = items.filter((item) => matchesRule(rule, item))
  return matching.map(({ id }) => ({ id, hash: hashes.get(id)! }))
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

function saysTheSame(one: object, other: object): boolean {
  return canonicalJson(one as Canonical) === canonicalJson(other as Canonical)
}
