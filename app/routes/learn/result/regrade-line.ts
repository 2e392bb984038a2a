import { isPass } from '#app/domain/assessment/conclusion.ts'
import type { Paper } from '#app/domain/assessment/paper.ts'
import { reasonIn, type Regrade } from '#app/domain/assessment/regrade.ts'
import type { Standing } from '#app/domain/assessment/standing.ts'
import type { Locale } from '#app/domain/locale.ts'
import type { ExamManifest } from '#app/domain/catalog/exam.ts'

/** What was put right of an attempt after it was handed in, and what that did to its score. */
export type RegradeLine = {
  hash: string
  at: string
  /** The place of the item on the paper, from 1. */
  place: number
  what: 'dropped' | 'corrected'
  reason: string
  before: { earned: number; passed: boolean }
  after: { earned: number; passed: boolean }
}

/** The regrades of an attempt in their order. Throws when its chain names one that is not there. */
export function regradeLines(
  paper: Paper,
  found: readonly Standing[],
  regrades: readonly Regrade[],
  exam: Pick<ExamManifest, 'pass'>,
  locale: Locale,
): RegradeLine[] {
  const told = ({ score }: Standing) => ({ earned: score.earned, passed: isPass(exam, score) })
  return found.flatMap((standing, at): RegradeLine[] => {
    const { body } = standing.event
    if (body.kind !== 'regraded') return []
    const regrade = regrades.find(({ hash }) => hash === body.regrade)
    if (!regrade) throw new Error(`Regrade ${body.regrade} is missing`)
    const { revision, reason } = regrade.statement
    return [
      {
        hash: regrade.hash,
        at: standing.event.at,
        place: paper.items.findIndex(({ hash }) => hash === revision) + 1,
        what: regrade.instead === 'dropped' ? 'dropped' : 'corrected',
        reason: reasonIn(reason, locale),
        before: told(found[at - 1]!),
        after: told(standing),
      },
    ]
  })
}
