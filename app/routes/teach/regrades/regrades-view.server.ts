import { findExam, getItems } from '#app/data/catalog.server.ts'
import { listAskedItems } from '#app/data/item-places.server.ts'
import { findPerson } from '#app/data/people.server.ts'
import { countReached, listRegrades } from '#app/data/regrades.server.ts'
import { reasonIn } from '#app/domain/assessment/regrade.ts'
import type { ItemKind } from '#app/domain/catalog/item.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'

/** A regrade of an exam as its trainers see it. */
export type RegradeView = {
  id: string
  item: string
  stem: string
  what: 'dropped' | 'changed'
  mayFall: boolean
  reason: string
  by: string
  at: string
  asked: number
  reached: number
}

/** An item revision that an edition of the exam may ask. */
export type AskedItemView = {
  id: string
  hash: string
  kind: ItemKind
  stem: string
  editions: number[]
}

/** What was put right of an exam, newest first, and all that could be; null for an exam never published. */
export async function regradesView(slug: string, locale: Locale) {
  const exam = await findExam(slug)
  if (!exam) return null
  const asked = await listAskedItems(slug)
  const items = await getItems(asked.map(({ hash }) => hash))
  const regrades = await listRegrades(slug)
  const views = regrades.map(async (regrade): Promise<RegradeView> => {
    const { id, item, revision, change, reason, by, at } = regrade.statement
    const stem = items.get(revision)?.stem
    return {
      id,
      item,
      stem: stem ? inLocale(stem, locale) : '',
      what: change.scores === 'dropped' ? 'dropped' : 'changed',
      mayFall: change.mayFall,
      reason: reasonIn(reason, locale),
      by: (await findPerson(by))?.name ?? by,
      at,
      ...(await countReached(regrade)),
    }
  })
  return {
    exam: { slug, title: inLocale(exam.manifest.title, locale) },
    regrades: (await Promise.all(views)).reverse(),
    items: asked.map(({ id, hash, editions }): AskedItemView => {
      const { kind, stem } = items.get(hash)!
      return { id, hash, kind, stem: inLocale(stem, locale), editions: editions.toReversed() }
    }),
  }
}
