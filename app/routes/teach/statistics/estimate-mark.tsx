import type { Estimate } from '#app/domain/assessment/statistics/intervals.ts'

/** An estimate on its scale: a dot, and a line as long as its interval. The figures stand beside it. */
export function EstimateMark({
  estimate: { value, low, high },
  from = 0,
  zero,
}: {
  estimate: Estimate
  /** Where the scale begins; it ends at 1. */
  from?: -1 | 0
  /** Whether a mark stands at 0. */
  zero?: boolean
}) {
  const at = (figure: number) => `${((Math.max(from, figure) - from) / (1 - from)) * 100}%`
  return (
    <svg aria-hidden className="block h-3 w-24 overflow-visible">
      <line x1="0" x2="100%" y1="10.5" y2="10.5" className="stroke-rule-mid" />
      {zero && <line x1={at(0)} x2={at(0)} y1="1" y2="11" className="stroke-rule-mid" />}
      <line x1={at(low)} x2={at(high)} y1="5" y2="5" strokeWidth="1.5" className="stroke-ink" />
      <circle cx={at(value)} cy="5" r="3" className="fill-ink" />
    </svg>
  )
}
