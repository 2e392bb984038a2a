import { listSitters } from '#app/data/sitters.server.ts'
import { attemptState } from '#app/domain/assessment/attempt.ts'

const DAY_MS = 86_400_000

/** One line of the exam room. Instants are UTC, ISO 8601. */
export type SitterLine = {
  id: string
  number: string
  name: string
  startedAt: string
  /** Null without a time limit. */
  deadlineAt: string | null
  isExtended: boolean
  answered: number
  items: number
  /** When the last answer was saved; null before the first. */
  savedAt: string | null
  /** Seconds since anything was saved; null for who has finished. */
  idle: number | null
  result: { earned: number; total: number; passed: boolean; awaiting: number } | null
}

/** Who is sitting an exam now, and who has finished within a day; those who sit come first. */
export async function sittingLines(examSlug: string, now: Date): Promise<SitterLine[]> {
  const sitters = await listSitters(examSlug, new Date(now.getTime() - DAY_MS))
  const lines = sitters.map(({ person, chain, items, score, deadlineAt, ...attempt }) => {
    const { responses, savedAt } = attemptState(chain)
    const last = chain.findLast(({ body }) => body.kind !== 'extended')!
    return {
      id: attempt.id,
      ...person,
      startedAt: attempt.openedAt.toISOString(),
      deadlineAt: deadlineAt?.toISOString() ?? null,
      isExtended: chain.some(({ body }) => body.kind === 'extended'),
      answered: items.filter((id) => (responses[id] ?? []).length > 0).length,
      items: items.length,
      savedAt,
      idle: score ? null : Math.max(0, (now.getTime() - Date.parse(last.at)) / 1000),
      result: score && {
        earned: score.earned,
        total: score.total,
        passed: score.passed,
        awaiting: score.awaiting,
      },
    }
  })
  return [...lines.filter(({ result }) => !result), ...lines.filter(({ result }) => result)]
}
