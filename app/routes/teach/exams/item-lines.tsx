import { ItemFacts } from '../statistics/item-facts.tsx'
import type { ItemFiguresView } from '../statistics/item-figures.server.ts'
import { ItemName } from '../statistics/item-name.tsx'

/** On a phone: the items of an exam, each with its figures under it. */
export function ItemLines({ views }: { views: readonly ItemFiguresView[] }) {
  return (
    <ul className="-mx-4 bg-sheet md:hidden">
      {views.map((view) => (
        <li key={view.figures.revision} className="border-b px-4 py-3">
          <ItemName view={view} />
          <ItemFacts view={view} />
        </li>
      ))}
    </ul>
  )
}
