import { examsInForce } from '#app/data/catalog.server.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import { measureExam } from '#app/operations/measure-exam.server.ts'
import { itemFiguresViews, type ItemFiguresView } from '../statistics/item-figures.server.ts'

/** How an item, as it is in force, did in an exam that draws from its bank. */
export type ItemInExam = { exam: { slug: string; title: string }; view: ItemFiguresView }

/** By item id, how the items of a bank did in the exams in force that draw from it. */
export async function itemsInExams(
  bank: string,
  locale: Locale,
): Promise<Map<string, ItemInExam[]>> {
  const byItem = new Map<string, ItemInExam[]>()
  for (const { slug, manifest } of (await examsInForce()).values()) {
    if (!manifest.draw.some(({ rule }) => rule.bank === bank)) continue
    const exam = { slug, title: inLocale(manifest.title, locale) }
    const { items } = await measureExam(slug)
    for (const view of await itemFiguresViews(items, locale))
      if (view.item.bank === bank && view.item.inForce)
        byItem.set(view.item.id, [...(byItem.get(view.item.id) ?? []), { exam, view }])
  }
  return byItem
}
