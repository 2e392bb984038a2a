import type { ReactNode } from 'react'
import type { Measure } from '#app/domain/assessment/statistics/measure.ts'
import { formatDecimal, formatPercent } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachStatisticsMessages } from '#app/i18n/teach-statistics.ts'
import { EstimateMark } from './estimate-mark.tsx'
import { NotMeasured } from './measure-words.tsx'

/** The share of points earned: the figure, its interval, and both drawn. */
export function Facility({ measure }: { measure: Measure }) {
  if (measure.outcome !== 'measured') return <NotMeasured measure={measure} short />
  const percent = (value: number) => formatPercent(value, 1)
  return (
    <EstimateFigures
      value={percent(measure.value)}
      range={`${percent(measure.low)}–${percent(measure.high)}`}
    >
      <EstimateMark estimate={measure} />
    </EstimateFigures>
  )
}

/** A correlation: the figure, its interval, and both drawn. */
export function Discrimination({ measure }: { measure: Measure }) {
  const { span } = useMessages(teachStatisticsMessages)
  if (measure.outcome !== 'measured') return <NotMeasured measure={measure} short />
  return (
    <EstimateFigures
      value={formatDecimal(measure.value, 2)}
      range={span(measure.low, measure.high)}
    >
      <EstimateMark estimate={measure} from={-1} zero />
    </EstimateFigures>
  )
}

function EstimateFigures({
  value,
  range,
  children,
}: {
  value: string
  range: string
  children: ReactNode
}) {
  return (
    <span className="inline-grid grid-cols-[auto_auto] items-center justify-start gap-x-2 whitespace-nowrap">
      <b className="font-strong text-ink">{value}</b>
      <span className="text-xs text-ink-3">{range}</span>
      <span className="col-span-2">{children}</span>
    </span>
  )
}
