import type { ReactNode } from 'react'
import type { Measure } from '#app/domain/assessment/statistics/measure.ts'
import { formatDecimal, formatPercent } from '#app/i18n/format.ts'
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
  if (measure.outcome !== 'measured') return <NotMeasured measure={measure} short />
  const decimal = (value: number) => formatDecimal(value, 2)
  return (
    <EstimateFigures
      value={decimal(measure.value)}
      range={`${decimal(measure.low)} … ${decimal(measure.high)}`}
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
