import { checkContent, type ContentFault } from '#app/data/content-records.server.ts'
import { listDanglingRecords, type DanglingRecord } from '#app/data/dangling-records.server.ts'
import {
  attemptPages,
  completionPages,
  findVerifiedContent,
  findVerifiedCourse,
  listVerifiedCourses,
  openCyclePages,
  type CompletionRecord,
} from '#app/data/records.server.ts'
import type { CourseManifest } from '#app/domain/catalog/course.ts'
import { attemptDifferences, type AttemptDifference } from '#app/domain/evidence/replay.ts'
import {
  completionHolds,
  isCompletionMissing,
  type PassedAttempt,
} from '#app/domain/training/completion.ts'

/** A record that does not follow from what it rests on. */
export type ReplayDifference =
  | { record: 'attempt'; id: string; what: AttemptDifference }
  | { record: 'completion'; id: string; what: 'does-not-hold' | 'content-changed' }
  | { record: 'cycle'; id: string; what: 'completion-missing' }
  | ({ record: 'content' } & ContentFault)
  | DanglingRecord

export type ReplayReport = {
  attempts: number
  completions: number
  /** Pieces of published content compared with their addresses. */
  content: number
  differences: ReplayDifference[]
}

/** A score that passed, and whose attempt it is at what. */
type Pass = PassedAttempt & { at: string; personId: string; cycleId: string | null; exam: string }

/**
 * Derives every attempt, score, certificate and completion again from what was recorded and the
 * content it was recorded against, and compares; and all content with its addresses. Reads only; a
 * page of records at a time.
 */
export async function replayRecords(): Promise<ReplayReport> {
  const { checked, faults } = await checkContent()
  const differences: ReplayDifference[] = faults.map((fault) => ({ record: 'content', ...fault }))
  const { attempts, passes } = await replayAttempts(differences)
  const completions = await replayCompletions(passes, differences)
  await findMissingCompletions(passes, differences)
  differences.push(...(await listDanglingRecords()))
  return { attempts, completions, content: checked, differences }
}

/** The scores of an attempt that passed, a regrade's included; the last where it still passes. */
type Passes = { all: Pass[]; standing: Pass | null }

async function replayAttempts(differences: ReplayDifference[]) {
  const content = remembered(findVerifiedContent)
  const passes = new Map<string, Passes>()
  let attempts = 0
  let row = { key: '', attempts: 0, seen: new Set<string>() }
  for await (const page of attemptPages())
    for (const { id, examSlug, personId, recorded } of page) {
      attempts++
      const key = `${personId} ${examSlug}`
      if (row.key !== key) row = { key, attempts: 0, seen: new Set() }
      const basis = recorded && (await content(recorded.examHash))
      for (const what of attemptDifferences(recorded, basis, row))
        differences.push({ record: 'attempt', id, what })
      row.attempts = recorded?.number ?? row.attempts + 1
      for (const item of recorded?.paper.items ?? []) row.seen.add(item.id)
      const { cycleId = null, scores = [] } = recorded ?? {}
      const passed = scores
        .filter((score) => score.passed)
        .map((score): Pass => {
          const { earned, total, eventHash: hash, at } = score
          return { id, hash, earned, total, at, personId, cycleId, exam: examSlug }
        })
      if (passed.length === 0) continue
      passes.set(id, { all: passed, standing: scores.at(-1)!.passed ? passed.at(-1)! : null })
    }
  return { attempts, passes }
}

async function replayCompletions(
  passes: ReadonlyMap<string, Passes>,
  differences: ReplayDifference[],
): Promise<number> {
  const courseAt = remembered(findVerifiedCourse)
  let completions = 0
  for await (const page of completionPages())
    for (const record of page) {
      completions++
      const course = await courseAt(record.courseHash)
      const what = course ? completionDifference(record, course, passes) : 'content-changed'
      if (what) differences.push({ record: 'completion', id: record.cycle.id, what })
    }
  return completions
}

function completionDifference(
  { statement, cycle, reads, ...record }: CompletionRecord,
  course: CourseManifest,
  passes: ReadonlyMap<string, Passes>,
): 'does-not-hold' | null {
  if (!statement || course.slug !== cycle.courseSlug) return 'does-not-hold'
  const { attempt } = statement
  // It rests on the score of its time; a regrade since does not take it back.
  const pass = attempt && passes.get(attempt.id)?.all.find(({ hash }) => hash === attempt.hash)
  const own = pass && isOf(pass, cycle, course) ? toPassed(pass) : null
  return completionHolds({ ...record, statement }, cycle, course, reads, own)
    ? null
    : 'does-not-hold'
}

/** Whether an attempt is this cycle's, by its person, at the exam that the course demands. */
function isOf(
  { personId, cycleId, exam }: Pass,
  cycle: { id: string; personId: string },
  { completion }: CourseManifest,
): boolean {
  return personId === cycle.personId && cycleId === cycle.id && exam === completion.exam
}

function toPassed({ id, hash, earned, total }: Pass): PassedAttempt {
  return { id, hash, earned, total }
}

async function findMissingCompletions(
  passes: ReadonlyMap<string, Passes>,
  differences: ReplayDifference[],
) {
  const revisionsOf = remembered(listVerifiedCourses)
  const standing = [...passes.values()].flatMap((pass) => pass.standing ?? [])
  const byCycle = new Map(standing.map((pass) => [pass.cycleId, pass]))
  for await (const page of openCyclePages())
    for (const { id, courseSlug, reads } of page)
      if (isCompletionMissing(reads, byCycle.get(id) ?? null, await revisionsOf(courseSlug)))
        differences.push({ record: 'cycle', id, what: 'completion-missing' })
}

/** Asks for each thing once. */
function remembered<T>(find: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (key) => {
    const found = known.get(key) ?? find(key)
    known.set(key, found)
    return found
  }
}
