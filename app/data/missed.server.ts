import { Paper } from '#app/domain/assessment/paper.ts'
import { attemptsOfCycle, mayReview } from '#app/domain/assessment/exam-entry.ts'
import type { ExamManifest } from '#app/domain/catalog/exam.ts'
import type { Clock } from '#app/domain/calendar.ts'
import type { AnswerFact } from '#app/domain/training/answer-fact.ts'
import { examFacts } from '#app/domain/training/exam-facts.ts'
import { attemptParts, readEnd, readLink } from './attempts.server.ts'
import { getExamRevision, getItems } from './catalog.server.ts'
import { db } from './database.server.ts'
import { Lru } from './lru.ts'
import { listRegradesByExam } from './regrades.server.ts'

/** What came of attempts, by their ids and the lengths of their chains: a longer chain is read again. */
const known = new Lru<AnswerFact[]>(2_000)

/**
 * What came of every item in the exams that a person handed in, as far as its exam shows by now what is right.
 * Of an exam that they are sitting at the moment nothing: the notebook is no crib.
 */
export async function listExamFacts(
  personId: string,
  { now, timeZone }: Clock,
): Promise<AnswerFact[]> {
  const rows = await db().attempt.findMany({
    where: { personId },
    orderBy: { number: 'asc' },
    select: {
      ...attemptParts,
      examSlug: true,
      examHash: true,
      _count: { select: { events: true } },
    },
  })
  if (rows.length === 0) return []
  const attempts = rows.map(({ _count, examSlug, examHash, ...row }) => ({
    ...readEnd(row),
    exam: examSlug,
    examHash,
    key: `${row.id}:${_count.events}`,
  }))
  const sitting = new Set(attempts.flatMap(({ open, exam }) => (open ? exam : [])))
  const closed = attempts.filter(({ exam }) => !sitting.has(exam))
  const revisions = new Map(
    await Promise.all(
      closed.map(
        async ({ examHash }) => [examHash, (await getExamRevision(examHash)).manifest] as const,
      ),
    ),
  )
  const granted = await sittingsGranted(personId, [...revisions.values()])
  const shown = closed.filter(({ exam, examHash, cycleId }) =>
    mayReview(
      revisions.get(examHash)!,
      attemptsOfCycle(
        attempts.filter((other) => other.exam === exam),
        cycleId,
      ),
      now,
      granted(exam, cycleId),
    ),
  )
  await readFacts(
    shown
      .filter(({ key }) => !known.get(key))
      .map((attempt) => ({ ...attempt, policy: revisions.get(attempt.examHash)! })),
    timeZone,
  )
  return shown.flatMap(({ key }) => known.get(key) ?? [])
}

type Found = { id: string; exam: string; key: string; policy: ExamManifest }

async function readFacts(attempts: readonly Found[], timeZone: string): Promise<void> {
  if (attempts.length === 0) return
  const rows = await db().attempt.findMany({
    where: { id: { in: attempts.map(({ id }) => id) } },
    select: { id: true, paper: true, events: { orderBy: { sequence: 'asc' } } },
  })
  const papers = new Map(
    rows.map(({ id, paper, events }) => [
      id,
      { paper: Paper.parse(JSON.parse(paper)), events: events.map(readLink) },
    ]),
  )
  const hashes = [...papers.values()].flatMap(({ paper }) => paper.items.map(({ hash }) => hash))
  const items = await getItems([...new Set(hashes)])
  const regrades = await listRegradesByExam([...new Set(attempts.map(({ exam }) => exam))])
  for (const { id, exam, key, policy } of attempts) {
    const attempt = { id, exam, policy, ...papers.get(id)! }
    known.set(key, examFacts(attempt, items, regrades.get(exam) ?? [], timeZone))
  }
}

/** The further sittings a person was given, by exam and cycle; asked for only where a policy depends on them. */
async function sittingsGranted(personId: string, exams: readonly ExamManifest[]) {
  const depends = exams.filter(({ review }) => review.when === 'passed-or-exhausted')
  if (depends.length === 0) return () => []
  const [rows, cycles] = await Promise.all([
    db().makeUpPerson.findMany({
      where: { personId },
      orderBy: { makeUp: { at: 'asc' } },
      select: { makeUp: true },
    }),
    db().cycle.findMany({ where: { personId }, select: { id: true, openedAt: true } }),
  ])
  const opened = new Map(cycles.map(({ id, openedAt }) => [id, openedAt]))
  return (exam: string, cycleId: string | null) => {
    const since = cycleId === null ? undefined : opened.get(cycleId)
    return rows.flatMap(({ makeUp: { id, examSlug, opensAt, closesAt, at } }) =>
      examSlug === exam && (!since || at >= since) ? [{ id, opensAt, closesAt }] : [],
    )
  }
}
