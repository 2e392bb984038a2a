import type { ReactNode } from 'react'
import type { FormStatistics } from '#app/domain/assessment/statistics/exam-statistics.ts'
import { formatDecimal, formatPercent } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachStatisticsMessages } from '#app/i18n/teach-statistics.ts'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { NotMeasured } from '../statistics/measure-words.tsx'

/** What an exam comes to in figures, each with its interval where it has one. */
export function ExamFigures({ form, otherForms }: { form: FormStatistics; otherForms: number }) {
  const messages = useMessages(teachStatisticsMessages)
  const { n, total, places, passed, scores, reliability } = form
  return (
    <div className="text-sm">
      <DefinitionList
        items={[
          { term: messages.first, value: messages.firstCount(n) },
          {
            term: messages.passed,
            value:
              passed.outcome === 'measured' ? (
                <Told
                  figure={`${messages.share(Math.round(passed.value * n), n)} · ${formatPercent(passed.value, 1)}`}
                >
                  {messages.range(passed.low, passed.high)}
                </Told>
              ) : (
                <NotMeasured measure={passed} />
              ),
          },
          {
            term: messages.mean,
            value:
              scores.outcome === 'measured' ? (
                <Told figure={messages.meanOf(scores.mean, total)}>
                  {messages.deviation(scores.sd)}
                </Told>
              ) : (
                <NotMeasured measure={scores} />
              ),
          },
          ...(scores.outcome === 'measured'
            ? [{ term: messages.median, value: <Told figure={messages.points(scores.median)} /> }]
            : []),
          {
            term: messages.alpha,
            value:
              reliability.outcome === 'measured' ? (
                <Told figure={formatDecimal(reliability.alpha.value, 2)}>
                  {messages.decimalRange(reliability.alpha.low, reliability.alpha.high)}
                </Told>
              ) : (
                <NotMeasured measure={reliability} />
              ),
          },
          ...(reliability.outcome === 'measured'
            ? [
                {
                  term: messages.error,
                  value: (
                    <Told figure={`± ${messages.points(reliability.error)}`}>
                      {messages.errorWhat}
                    </Told>
                  ),
                },
              ]
            : []),
        ]}
      />
      {otherForms > 0 && (
        <p className="mt-3 text-ink-2">{messages.otherForms(otherForms, places, total)}</p>
      )}
    </div>
  )
}

function Told({ figure, children }: { figure: string; children?: ReactNode }) {
  return (
    <>
      <b className="font-strong">{figure}</b>
      {children && <span className="block text-xs leading-ui text-ink-3">{children}</span>}
    </>
  )
}
