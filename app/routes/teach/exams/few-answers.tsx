import { LEAST_FOR_SHARE } from '#app/domain/assessment/statistics/measure.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachStatisticsMessages } from '#app/i18n/teach-statistics.ts'
import type { ItemFiguresView } from '../statistics/item-figures.server.ts'
import { ItemName } from '../statistics/item-name.tsx'

/** The items that too few have had for their figures to mean anything, each with how many that were. */
export function FewAnswers({ views }: { views: readonly ItemFiguresView[] }) {
  const messages = useMessages(teachStatisticsMessages)
  return (
    <details className="mt-4">
      <summary className="w-fit py-1 text-sm text-link">
        {messages.few(views.length, LEAST_FOR_SHARE)}
      </summary>
      <ul className="mt-2 grid gap-x-8 md:grid-cols-2 xl:grid-cols-3">
        {views.map((view) => (
          <li key={view.figures.revision} className="flex gap-3 border-b py-2">
            <div className="min-w-0 flex-1">
              <ItemName view={view} />
            </div>
            <span className="shrink-0 text-sm">{messages.firstCount(view.figures.n)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
