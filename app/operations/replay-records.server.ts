import {
  attemptPages,
  completionPages,
  findVerifiedCourse,
  findVerifiedContent,
  type CompletionRecord,
} from '#app/data/records.server.ts'
import { attemptDifferences, type AttemptDifference } from '#app/domain/evidence/replay.ts'
import { completionHolds, type PassedAttempt } from '#app/domain/training/completion.ts'

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
      const basis = recorded && (await content(recorded.examHash))
      for (const what of attemptDifferences(recorded, basis, row.seen))
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

/** Remembers the content of each exam revision, so that it is read and checked once. */
function contentByHash() {
  const known = new Map<string, Awaited<ReturnType<typeof findVerifiedContent>>>()
  return async (examHash: string) => {
    if (!known.has(examHash)) known.set(examHash, await findVerifiedContent(examHash))
    return known.get(examHash) ?? null
  }
}

function points({ earned, total }: { earned: number; total: number }) {
  return { earned, total }
}
