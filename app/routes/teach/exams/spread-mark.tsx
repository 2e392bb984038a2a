import type { Spread } from '#app/domain/assessment/paper-audit/spread.ts'

/** Where a spread of difficulty lies between easy and hard. The figures stand beside it. */
export function SpreadMark({ spread: { mean, sd, least, most } }: { spread: Spread }) {
  const at = (step: number) => `${((Math.min(3, Math.max(1, step)) - 1) / 2) * 100}%`
  return (
    <svg aria-hidden className="block h-3 w-24 overflow-visible">
      <line x1="0" x2="100%" y1="10.5" y2="10.5" className="stroke-rule-mid" />
      {[1, 2, 3].map((step) => (
        <line key={step} x1={at(step)} x2={at(step)} y1="8" y2="11" className="stroke-rule-mid" />
      ))}
      <line x1={at(least)} x2={at(most)} y1="5" y2="5" className="stroke-ink-2" />
      <line
        x1={at(Math.max(least, mean - sd))}
        x2={at(Math.min(most, mean + sd))}
        y1="5"
        y2="5"
        strokeWidth="3"
        className="stroke-ink"
      />
      <circle cx={at(mean)} cy="5" r="3" className="fill-ink" />
    </svg>
  )
}
