import { getExamRevision, getItems } from '#app/data/catalog.server.ts'
import { readChains, type Chain } from '#app/data/chains.server.ts'
import { findItemPlace } from '#app/data/item-places.server.ts'
import { listAsked, listRegrades } from '#app/data/regrades.server.ts'
import { correctItem, type Correction } from '#app/domain/assessment/correction.ts'
import type { Regrade } from '#app/domain/assessment/regrade.ts'
import { regradeAttempt } from '#app/domain/assessment/regraded-attempt.ts'

/** An attempt whose score a regrade would change. */
export type RegradeEffect = {
  attempt: string
  number: string
  name: string
  /** Of the whole paper. */
  total: number
  before: { earned: number; passed: boolean }
  after: { earned: number; passed: boolean }
}

export type RegradePreview = {
  /** Attempts that are scored anew. */
  asked: number
  gain: number
  lose: number
  nowPass: number
  noLongerPass: number
  /** Those whose score changes: first who no longer passes, then who now passes, then by number. */
  effects: RegradeEffect[]
}

export type PreviewRegradeOutcome =
  | { outcome: 'previewed'; preview: RegradePreview }
  | { outcome: 'unchanged' | 'unfit' | 'not-asked' }

const AT_ONCE = 200

/** What a regrade would change, for whom; keeps nothing. It decides as `apply-regrade` does. */
export async function previewRegrade(
  wanted: { examSlug: string; revision: string; correction: Correction; mayFall: boolean },
  now: Date,
): Promise<PreviewRegradeOutcome> {
  const { examSlug: exam, revision, correction, mayFall } = wanted
  if (!(await findItemPlace(exam, revision))) return { outcome: 'not-asked' }
  const item = (await getItems([revision])).get(revision)!
  const corrected = correctItem(item, correction)
  if (corrected.outcome === 'unchanged' || corrected.outcome === 'unfit') return corrected

  const instead = corrected.outcome === 'dropped' ? 'dropped' : corrected.item
  const change = { scores: 'dropped' as const, mayFall }
  const words = { id: '', item: item.id, reason: '', by: '', at: now.toISOString() }
  const regrade: Regrade = { hash: '', statement: { ...words, exam, revision, change }, instead }
  const regrades = await listRegrades(exam)
  const preview: RegradePreview = {
    asked: 0,
    gain: 0,
    lose: 0,
    nowPass: 0,
    noLongerPass: 0,
    effects: [],
  }
  const asked = await listAsked({ exam, revision })
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    const page = asked.slice(at, at + AT_ONCE)
    const chains = await readChains(page.map(({ id }) => id))
    for (const { id, number, name } of page) {
      const effect = await effectOn(chains.get(id)!, regrade, regrades, now)
      if (effect) count(preview, { attempt: id, number, name, ...effect })
    }
  }
  preview.effects.sort(byWeight)
  return { outcome: 'previewed', preview }
}

async function effectOn(
  { attempt, events }: Chain,
  regrade: Regrade,
  regrades: readonly Regrade[],
  now: Date,
) {
  const { manifest: exam } = await getExamRevision(attempt.examHash)
  const items = await getItems(attempt.paper.items.map(({ hash }) => hash))
  const put = regradeAttempt(attempt, events, { exam, items, regrades }, regrade, now)
  if (put.outcome !== 'regraded') return null
  const { before, conclusion } = put
  return {
    total: conclusion.score.total,
    before: { earned: before.score.earned, passed: before.passed },
    after: { earned: conclusion.score.earned, passed: conclusion.passed },
  }
}

function count(preview: RegradePreview, effect: RegradeEffect) {
  const { before, after } = effect
  preview.asked++
  if (after.earned > before.earned) preview.gain++
  if (after.earned < before.earned) preview.lose++
  if (after.passed && !before.passed) preview.nowPass++
  if (before.passed && !after.passed) preview.noLongerPass++
  if (after.earned !== before.earned) preview.effects.push(effect)
}

function byWeight(one: RegradeEffect, other: RegradeEffect): number {
  return rank(one) - rank(other) || one.number.localeCompare(other.number)
}

function rank({ before, after }: RegradeEffect): number {
  if (before.passed === after.passed) return 2
  return after.passed ? 1 : 0
}
