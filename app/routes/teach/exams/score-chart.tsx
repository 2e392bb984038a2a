import type { FormStatistics } from '#app/domain/assessment/statistics/exam-statistics.ts'
import { formatCount } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachStatisticsMessages } from '#app/i18n/teach-statistics.ts'
import { ticksFor } from '#app/mdx/chart/scale.ts'
import { Column, Figure, Ledger } from '#app/ui/ledger.tsx'

/** Of the drawing, in pixels; its widths are shares, so that words keep their size on a phone. */
const [top, bottom, height] = [20, 220, 244]

type Bins = { from: number; to: number; count: number }[]

/** How many had which score: a bar for each, the pass mark between them, and the table behind. */
export function ScoreChart({ form, pass }: { form: FormStatistics; pass: number }) {
  const messages = useMessages(teachStatisticsMessages)
  const { scores, n } = form
  if (scores.outcome !== 'measured') return null
  const { bins } = scores
  return (
    <figure>
      <svg
        role="img"
        aria-label={messages.chart(n)}
        className="block w-full overflow-visible text-xs"
        height={height}
      >
        <Bars bins={bins} />
        <PassMark bins={bins} pass={pass} label={messages.passAt(pass)} />
      </svg>
      <details className="mt-2 text-sm">
        <summary className="w-fit py-1 text-link">{messages.table}</summary>
        <div className="max-w-form">
          <Ledger caption={messages.chart(n)} rows="compact">
            <thead>
              <tr>
                <Column figure>{messages.scoreHead}</Column>
                <Column figure>{messages.countHead}</Column>
              </tr>
            </thead>
            <tbody>
              {bins.map(({ from, to, count }) => (
                <tr key={from}>
                  <Figure>{messages.bin(from, to)}</Figure>
                  <Figure>{formatCount(count)}</Figure>
                </tr>
              ))}
            </tbody>
          </Ledger>
        </div>
      </details>
    </figure>
  )
}

function Bars({ bins }: { bins: Bins }) {
  const messages = useMessages(teachStatisticsMessages)
  const most = ticksFor([0, ...bins.map(({ count }) => count)]).at(-1)!
  const each = 100 / bins.length
  // On a phone there is room for about seven labels.
  const step = Math.ceil(bins.length / 7)
  return (
    <>
      {bins.map(({ from, to, count }, at) => {
        const length = (count / most) * (bottom - top)
        const middle = `${(at + 0.5) * each}%`
        return (
          <g key={from}>
            <rect
              x={`${(at + 0.12) * each}%`}
              width={`${0.76 * each}%`}
              y={bottom - length}
              height={length}
              className="fill-ink"
            />
            {count > 0 && (
              <text x={middle} y={bottom - length - 5} textAnchor="middle" className="fill-ink-2">
                {formatCount(count)}
              </text>
            )}
            {at % step === 0 && (
              <text x={middle} y={bottom + 18} textAnchor="middle" className="fill-ink-2">
                {messages.bin(from, to)}
              </text>
            )}
          </g>
        )
      })}
      <line x1="0" x2="100%" y1={bottom + 0.5} y2={bottom + 0.5} className="stroke-ink" />
    </>
  )
}

/** Before the bar of the least score that passes; within it where it holds lower scores too. */
function PassMark({ bins, pass, label }: { bins: Bins; pass: number; label: string }) {
  const at = bins.findIndex(({ to }) => to >= pass)
  if (at < 0) return null
  const { from, to } = bins[at]!
  const share = (at + (pass - from) / (to - from + 1)) / bins.length
  return (
    <>
      <line
        x1={`${share * 100}%`}
        x2={`${share * 100}%`}
        y1="4"
        y2={bottom}
        strokeWidth="1.5"
        strokeDasharray="4 3"
        className="stroke-link"
      />
      <text
        x={`${share * 100}%`}
        dx={share > 0.5 ? -6 : 6}
        y="12"
        textAnchor={share > 0.5 ? 'end' : 'start'}
        className="fill-link"
      >
        {label}
      </text>
    </>
  )
}
