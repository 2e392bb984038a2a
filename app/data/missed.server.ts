import { attemptsOfCycle, mayReview } from '#app/domain/assessment/exam-entry.ts'
import type { ExamManifest } from '#app/domain/catalog/exam.ts'
import type { Clock } from '#app/domain/calendar.ts'
import type { AnswerFact } from '#app/domain/training/answer-fact.ts'
import { examFacts } from '#app/domain/training/exam-facts.ts'
import { listAttemptsOfPerson } from './attempt-ends.server.ts'
import { findAttempt } from './attempts.server.ts'
import { getExamRevision, getItems } from './catalog.server.ts'
import { readChains } from './chains.server.ts'
import { db, readRows } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { Lru } from './lru.ts'
import { listRegradesByExam } from './regrades.server.ts'

/** What came of attempts, by their ids and the lengths of their chains: a longer chain is read again. */
const known = new Lru<AnswerFact[]>(2_000)

/**
 * What came of every item in the exams that a person handed in, as far as its exam shows by now what is right.
 * While they sit an exam, nothing of it and none of the items that it asks: the notebook is no crib.
 */
export async function listExamFacts(
  personId: string,
  { now, timeZone }: Clock,
): Promise<AnswerFact[]> {
  const attempts = await listChains(personId)
  if (attempts.length === 0) return []
  const open = attempts.filter((attempt) => attempt.open)
  const closed = attempts.filter(({ exam }) => !open.some((other) => other.exam === exam))
  const asked = await askedNow(open)
  const revisions = new Map(
    await Promise.all(
      closed.map(
        async ({ examHash }) => [examHash, (await getExamRevision(examHash)).manifest] as const,
      ),
    ),
  )
  const isShown = await showing(personId, closed, revisions, now)
  const shown = closed.filter(isShown)
  await readFacts(
    shown
      .filter(({ key }) => !known.get(key))
      .map((attempt) => ({ ...attempt, policy: revisions.get(attempt.examHash)! })),
    timeZone,
  )
  const facts = shown.flatMap(({ key }) => known.get(key) ?? [])
  return facts.filter(({ itemId }) => !asked.has(itemId))
}

/** Ids of the items on the papers of attempts under way. */
async function askedNow(open: readonly Chain[]): Promise<Set<string>> {
  const found = await Promise.all(open.map(({ id }) => findAttempt(id)))
  return new Set(found.flatMap((attempt) => attempt?.paper.items.map(({ id }) => id) ?? []))
}

type Chain = { id: string; exam: string; examHash: string; open: boolean; key: string }

/** PostgreSQL counts in numbers that may be too large for one, and gives them as texts. */
type Count = number | string

/** A person's attempts, and how long their chains are: asked at every visit of a learner's home. */
async function listChains(personId: string): Promise<Chain[]> {
  type Row = [id: string, exam: string, examHash: string, links: Count, scores: Count]
  const rows = await readRows<Row>(Prisma.sql`
    SELECT a."id", a."examSlug", a."examHash",
      (SELECT COUNT(*) FROM "AttemptEvent" e WHERE e."attemptId" = a."id"),
      (SELECT COUNT(*) FROM "Score" s WHERE s."attemptId" = a."id")
    FROM "Attempt" a WHERE a."personId" = ${personId} ORDER BY a."openedAt"`)
  return rows.map(([id, exam, examHash, links, scores]) => ({
    id,
    exam,
    examHash,
    open: Number(scores) === 0,
    key: `${id}:${links}`,
  }))
}

async function readFacts(
  attempts: readonly (Chain & { policy: ExamManifest })[],
  timeZone: string,
): Promise<void> {
  if (attempts.length === 0) return
  const chains = await readChains(attempts.map(({ id }) => id))
  const hashes = [...chains.values()].flatMap(({ attempt }) =>
    attempt.paper.items.map(({ hash }) => hash),
  )
  const items = await getItems([...new Set(hashes)])
  const regrades = await listRegradesByExam([...new Set(attempts.map(({ exam }) => exam))])
  for (const { id, exam, key, policy } of attempts) {
    const { attempt, events } = chains.get(id)!
    const closed = { id, exam, policy, paper: attempt.paper, events }
    known.set(key, examFacts(closed, items, regrades.get(exam) ?? [], timeZone))
  }
}

/** Says of attempts whether their exam shows by now what is right; asks further only where that depends on more. */
async function showing(
  personId: string,
  closed: readonly Chain[],
  revisions: ReadonlyMap<string, ExamManifest>,
  now: Date,
): Promise<(attempt: Chain) => boolean> {
  const policyOf = ({ examHash }: Chain) => revisions.get(examHash)!
  const isLate = (attempt: Chain) => policyOf(attempt).review.when === 'passed-or-exhausted'
  if (!closed.some(isLate)) return (attempt) => mayReview(policyOf(attempt), [], now)
  const [ends, granted] = await Promise.all([
    listAttemptsOfPerson(personId),
    sittingsGranted(personId),
  ])
  return (attempt) => {
    const { cycleId } = ends.find(({ id }) => id === attempt.id)!
    const ofExam = ends.filter(({ examSlug }) => examSlug === attempt.exam)
    const counted = attemptsOfCycle(ofExam, cycleId)
    return mayReview(policyOf(attempt), counted, now, granted(attempt.exam, cycleId))
  }
}

/** The further sittings a person was given, by exam and cycle. */
async function sittingsGranted(personId: string) {
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
