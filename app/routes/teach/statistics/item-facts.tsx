import type { ItemFigures } from '#app/domain/assessment/statistics/item-statistics.ts'
import { formatCount, formatDuration } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { teachStatisticsMessages } from '#app/i18n/teach-statistics.ts'
import { AnswerBars } from './answer-bars.tsx'
import { Discrimination, Facility } from './estimate-figures.tsx'
import { ItemFlags } from './item-flags.tsx'
import type { ItemFiguresView } from './item-figures.server.ts'
import { NotMeasured } from './measure-words.tsx'

/** The figures of one item where there is no table: beside the item in its bank, and on a phone. */
export function ItemFacts({ view }: { view: ItemFiguresView }) {
  const messages = useMessages(teachStatisticsMessages)
  const { figures, flags } = view
  const { languages } = figures
  return (
    <div className="text-sm">
      <ItemFlags flags={flags} />
      <div className="mt-1 flex flex-wrap items-start gap-x-8 gap-y-3">
        <Facts figures={figures} term={messages.n} />
        <AnswerBars view={view} />
      </div>
      {languages.map((own) => (
        <div key={own.language} className="mt-2 border-t pt-2">
          <Facts figures={own} term={messages.language(own.language)} />
        </div>
      ))}
    </div>
  )
}

/** `term` says whose attempts they are. */
function Facts({ figures, term: whose }: { figures: ItemFigures; term: string }) {
  const messages = useMessages(teachStatisticsMessages)
  const facts = [
    { term: whose, value: formatCount(figures.n) },
    { term: messages.facility, value: <Facility measure={figures.facility} /> },
    { term: messages.discrimination, value: <Discrimination measure={figures.discrimination} /> },
    { term: messages.time, value: <MedianTime measure={figures.time} /> },
  ]
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-2 md:flex md:flex-wrap">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt className="text-xs text-ink-3">{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The time of those in the middle, of those who answered. */
export function MedianTime({ measure }: { measure: ItemFigures['time'] }) {
  const locale = useLocale()
  if (measure.outcome !== 'measured') return <NotMeasured measure={measure} short />
  return (
    <span className="whitespace-nowrap">
      {formatDuration(Math.round(measure.median / 1000), locale)}
    </span>
  )
}
