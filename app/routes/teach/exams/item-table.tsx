import { formatCount } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachStatisticsMessages } from '#app/i18n/teach-statistics.ts'
import { Column, Figure, Ledger } from '#app/ui/ledger.tsx'
import { AnswerBars } from '../statistics/answer-bars.tsx'
import { Discrimination, Facility } from '../statistics/estimate-figures.tsx'
import { ItemFlags } from '../statistics/item-flags.tsx'
import type { ItemFiguresView } from '../statistics/item-figures.server.ts'
import { MedianTime } from '../statistics/item-facts.tsx'
import { ItemName } from '../statistics/item-name.tsx'

/** The items of an exam with their figures; a line for each language where there are several. */
export function ItemTable({ views }: { views: readonly ItemFiguresView[] }) {
  const messages = useMessages(teachStatisticsMessages)
  return (
    <div className="hidden md:block">
      <Ledger caption={messages.itemsCaption} wide>
        <thead className="whitespace-nowrap">
          <tr>
            <Column>{messages.item}</Column>
            <Column figure>{messages.n}</Column>
            <Column>{messages.facility}</Column>
            <Column>{messages.discrimination}</Column>
            <Column>{messages.answers}</Column>
            <Column figure>{messages.time}</Column>
          </tr>
        </thead>
        {views.map((view) => (
          <ItemRows key={view.figures.revision} view={view} />
        ))}
      </Ledger>
    </div>
  )
}

function ItemRows({ view }: { view: ItemFiguresView }) {
  const messages = useMessages(teachStatisticsMessages)
  const { figures, flags } = view
  const { languages } = figures
  return (
    <tbody>
      <tr>
        <th scope="row" rowSpan={languages.length + 1} className="max-w-text">
          <div className="min-w-56 py-1">
            <ItemName view={view} />
            <ItemFlags flags={flags} />
          </div>
        </th>
        <Figure>{formatCount(figures.n)}</Figure>
        <td>
          <Facility measure={figures.facility} />
        </td>
        <td>
          <Discrimination measure={figures.discrimination} />
        </td>
        <td rowSpan={languages.length + 1}>
          <AnswerBars view={view} />
        </td>
        <Figure>
          <MedianTime measure={figures.time} />
        </Figure>
      </tr>
      {languages.map((own) => (
        <tr key={own.language} className="text-ink-2">
          <Figure>
            <span className="whitespace-nowrap">
              {messages.language(own.language)} {formatCount(own.n)}
            </span>
          </Figure>
          <td>
            <Facility measure={own.facility} />
          </td>
          <td>
            <Discrimination measure={own.discrimination} />
          </td>
          <Figure>
            <MedianTime measure={own.time} />
          </Figure>
        </tr>
      ))}
    </tbody>
  )
}
