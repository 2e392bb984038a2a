import {
  attemptPages,
  completionPages,
  findAttemptRecord,
  findVerifiedCourse,
  findVerifiedExam,
  listVerifiedItems,
  type AttemptRecord,
  type CompletionRecord,
} from '#app/data/records.server.ts'
import { replayAttempt, type Difference } from '#app/domain/evidence/replay.ts'
import { completionHolds, type PassedAttempt } from '#app/domain/training/completion.ts'
import type { ExamManifest } from '#app/domain/catalog/exam.ts'
import type { Item } from '#app/domain/catalog/item.ts'

/** What can be wrong with an attempt. */
export type AttemptDifference = Difference | 'unreadable' | 'content-changed'

/** A record that does not follow from what it rests on. */
export type ReplayDifference =
  | { record: 'attempt'; id: string; what: AttemptDifference }
  | { record: 'completion'; id: string; what: 'does-not-hold' | 'content-changed' }

export type ReplayReport = {
  attempts: number
  completions: number
  differences: ReplayDifference[]
}

/**
 * Derives every attempt, score, certificate and completion again from what was recorded and the
 * content it was recorded against, and compares. Reads only; a page of records at a time.
 */
export async function replayRecords(): Promise<ReplayReport> {
  const report: ReplayReport = { attempts: 0, completions: 0, differences: [] }
  const content = contentByHash()
  const passed = new Map<string, PassedAttempt>()
  let row = { key: '', seen: new Set<string>() }

  for await (const page of attemptPages()) {
    for (const record of page) {
      report.attempts++
      const { id, recorded } = record
      const key = `${recorded?.personId} ${record.examSlug}`
      if (row.key !== key) row = { key, seen: new Set() }
      for (const what of await attemptDifferences(record, row.seen, content))
        report.differences.push({ record: 'attempt', id, what })
      for (const item of recorded?.paper.items ?? []) row.seen.add(item.id)
      const score = recorded?.scores[0]
      if (score?.passed) passed.set(id, { id, hash: score.eventHash, ...points(score) })
    }
  }
  for await (const page of completionPages()) {
    for (const record of page) {
      report.completions++
      const what = await completionDifference(record, passed)
      if (what) report.differences.push({ record: 'completion', id: record.cycleId, what })
    }
  }
  return report
}

/** Derives one attempt again; what does not follow from the rest, nothing when all of it does. Null when it is not there. */
export async function replayRecord(attemptId: string): Promise<AttemptDifference[] | null> {
  const record = await findAttemptRecord(attemptId)
  return record && attemptDifferences(record, record.seen, contentByHash())
}

type Content = ReturnType<typeof contentByHash>

async function attemptDifferences(
  { recorded }: AttemptRecord,
  seen: ReadonlySet<string>,
  content: Content,
): Promise<AttemptDifference[]> {
  if (!recorded) return ['unreadable']
  const basis = await content(recorded.examHash)
  return basis ? replayAttempt(recorded, { ...basis, seen }) : ['content-changed']
}

async function completionDifference(
  { statement, cycleId, personId, ...record }: CompletionRecord,
  passed: ReadonlyMap<string, PassedAttempt>,
): Promise<'does-not-hold' | 'content-changed' | null> {
  const course = await findVerifiedCourse(record.courseHash)
  if (!course) return 'content-changed'
  if (!statement) return 'does-not-hold'
  const attempt = statement.attempt ? (passed.get(statement.attempt.id) ?? null) : null
  const cycle = { id: cycleId, personId }
  return completionHolds({ ...record, statement }, cycle, course, record.reads, attempt)
    ? null
    : 'does-not-hold'
}

/** Exam revisions with all items they can draw, each checked against its hash once. */
function contentByHash() {
  const known = new Map<string, { exam: ExamManifest; items: Map<string, Item> } | null>()
  return async (examHash: string) => {
    if (!known.has(examHash)) {
      const exam = await findVerifiedExam(examHash)
      const hashes = new Set(exam?.draw.flatMap(({ pool }) => pool.map(({ hash }) => hash)))
      const items = await listVerifiedItems([...hashes])
      known.set(examHash, exam && items.size === hashes.size ? { exam, items } : null)
    }
    return known.get(examHash) ?? null
  }
}

function points({ earned, total }: { earned: number; total: number }) {
  return { earned, total }
}
