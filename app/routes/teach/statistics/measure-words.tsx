import type { Measure } from '#app/domain/assessment/statistics/measure.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachStatisticsMessages } from '#app/i18n/teach-statistics.ts'
import { classNames } from '#app/ui/class-names.ts'

/** Why a figure is not there, in the place where it would be. */
export function NotMeasured({
  measure,
  short,
}: {
  measure: Exclude<Measure<object>, { outcome: 'measured' }>
  short?: boolean
}) {
  const messages = useMessages(teachStatisticsMessages)
  const words =
    measure.outcome === 'too-few'
      ? short
        ? messages.tooFewShort(measure.least)
        : messages.tooFew(measure.n, measure.least)
      : short
        ? messages.noSpreadShort
        : messages.noSpread
  return <span className={classNames('text-ink-3', short && 'whitespace-nowrap')}>{words}</span>
}
