import { findExam, getItems } from '#app/data/catalog.server.ts'
import { transaction } from '#app/data/database.server.ts'
import { saveItems } from '#app/data/publications.server.ts'
import { saveRegrade } from '#app/data/regrades.server.ts'
import { findItemPlace } from '#app/data/item-places.server.ts'
import { correctItem, type Correction } from '#app/domain/assessment/correction.ts'
import { locales, type LocalizedText } from '#app/domain/locale.ts'
import { hashOf } from '#app/domain/evidence/canonical-json.ts'

/** What a trainer wants put right, and why. `id` makes asking twice one regrade. */
export type RegradeRequest = {
  id: string
  examSlug: string
  /** The item revision as it was asked, by hash. */
  revision: string
  correction: Correction
  mayFall: boolean
  /** In words, for the learners: in every language that the exam has. */
  reason: LocalizedText
  by: string
}

export type OpenRegradeOutcome = {
  outcome: 'opened' | 'opened-before' | 'no-reason' | 'unchanged' | 'unfit' | 'not-asked'
}

/**
 * Records that the scoring of an item revision is put right, with the corrected revision where there is
 * one; `apply-regrade` then scores the attempts anew. Nothing is recorded without a reason in each language
 * of the exam, of an item that the exam does not ask, or where the correction changes nothing or makes no
 * item.
 */
export async function openRegrade(request: RegradeRequest, now: Date): Promise<OpenRegradeOutcome> {
  const { id, examSlug, revision, correction, mayFall, by } = request
  const exam = await findExam(examSlug)
  if (!exam) return { outcome: 'not-asked' }
  const reason = reasonIn(request.reason, exam.manifest.title)
  if (!reason) return { outcome: 'no-reason' }
  const place = await findItemPlace(examSlug, revision)
  if (!place) return { outcome: 'not-asked' }
  const item = (await getItems([revision])).get(revision)!
  const corrected = correctItem(item, correction)
  if (corrected.outcome === 'unchanged' || corrected.outcome === 'unfit') return corrected

  const at = now.toISOString()
  return transaction(async (tx) => {
    let scores: 'dropped' | { item: string } = 'dropped'
    if (corrected.outcome === 'corrected') {
      const hash = hashOf(corrected.item)
      scores = { item: hash }
      const { bankSlug } = place
      await saveItems([{ hash, bankSlug, item: corrected.item }], { at: now, by }, tx)
    }
    const change = { scores, mayFall }
    const statement = { id, exam: examSlug, item: item.id, revision, change, reason, by, at }
    return { outcome: (await saveRegrade(statement, tx)) ? 'opened' : 'opened-before' }
  })
}

/** A reason in the languages of an exam's title; null where one is missing. */
function reasonIn(said: LocalizedText, title: LocalizedText): LocalizedText | null {
  const needed = locales.filter((locale) => title[locale] !== undefined)
  const words = needed.map((locale) => [locale, said[locale]?.trim() ?? ''] as const)
  return words.every(([, text]) => text !== '') ? Object.fromEntries(words) : null
}
