import { randomUUID } from 'node:crypto'
import { examsInForce, findExam, getItems } from '#app/data/catalog.server.ts'
import { findItemPlace } from '#app/data/item-places.server.ts'
import { listOtherExams } from '#app/data/regrades.server.ts'
import { correctionWays, onlyDropped } from '#app/domain/assessment/correction.ts'
import { keyOf } from '#app/domain/assessment/item-rules.ts'
import type { Item, ItemOf } from '#app/domain/catalog/item.ts'
import { inLocale, locales, textsIn, type Locale } from '#app/domain/locale.ts'
import { previewRegrade } from '#app/operations/preview-regrade.server.ts'
import { clock } from '#app/session/clock.server.ts'
import { itemView } from '../banks/item-view.ts'
import { correctionFrom } from './correction-request.ts'

/** So many people are named; the counts are of all. */
const NAMED = 200

/** What can be chosen to put an item right; parts that its kind has not are empty. */
export type CorrectionChoices = ReturnType<typeof choicesOf>

/** An item revision of an exam, how it can be put right, and what the correction asked for would do. */
export async function regradeView(
  slug: string,
  revision: string,
  asked: URLSearchParams,
  locale: Locale,
) {
  const exam = await findExam(slug)
  if (!exam || !(await findItemPlace(slug, revision))) return null
  const item = (await getItems([revision])).get(revision)!
  const correction = correctionFrom(asked)
  const mayFall = asked.get('mayFall') === 'yes'
  const exams = await examsInForce()
  const others = await listOtherExams({ exam: slug, revision })
  return {
    exam: { slug, title: inLocale(exam.manifest.title, locale) },
    /** The languages in which the reason has to be given. */
    languages: locales.filter((one) => exam.manifest.title[one] !== undefined),
    item: itemView(item),
    choices: choicesOf(item, locale),
    correction,
    mayFall,
    previewed: asked.has('as') ? await previewed() : null,
    others: others.map((other) => {
      const title = exams.get(other)?.manifest.title
      return title ? inLocale(title, locale) : other
    }),
    freshId: randomUUID(),
  }

  async function previewed() {
    if (!correction) return { outcome: 'unfit' as const }
    const wanted = { examSlug: slug, revision, correction, mayFall }
    const result = await previewRegrade(wanted, clock().now)
    if (result.outcome !== 'previewed') return result
    const { effects } = result.preview
    const preview = { ...result.preview, effects: effects.slice(0, NAMED) }
    return { outcome: 'previewed' as const, preview, more: effects.length - preview.effects.length }
  }
}

function choicesOf(item: Item, locale: Locale) {
  return {
    ways: correctionWays(item.kind),
    onlyDropped: onlyDropped(item.kind),
    several: item.kind === 'multiple-choice',
    key: keyOf(item),
    options:
      item.kind === 'true-false'
        ? ['true', 'false'].map((id) => ({ id, text: '' }))
        : item.kind === 'single-choice' || item.kind === 'multiple-choice'
          ? textsIn(item.options, locale)
          : [],
    pairs: item.kind === 'matching' ? pairChoices(item, locale) : null,
    order:
      item.kind === 'ordering' ? { key: item.key, options: textsIn(item.options, locale) } : null,
    blanks: item.kind === 'fill-in' ? item.blanks.map(({ id }) => id) : [],
    number: item.kind === 'numeric' ? { value: item.value, tolerance: item.tolerance } : null,
  }
}

function pairChoices({ options, matches, key }: ItemOf<'matching'>, locale: Locale) {
  return { options: textsIn(options, locale), matches: textsIn(matches, locale), key }
}
