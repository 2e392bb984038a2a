import { formatPercent, formatShare } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { resultMessages } from '#app/i18n/result.ts'
import { Column, Figure, Ledger } from '#app/ui/ledger.tsx'
import { ShareBar, ShareBarTarget } from '#app/ui/share-bar.tsx'
import type { ResultView } from './result-view.server.ts'

/** How the learner did in each competency, against the pass mark. */
export function CompetencyTable({ result: { competencies, pass, total } }: { result: ResultView }) {
  const messages = useMessages(resultMessages)
  const target = (pass / total) * 100
  return (
    <section aria-labelledby="competencies">
      <h2 id="competencies" className="title pb-1 text-lg">
        {messages.competencies}
      </h2>
      <Ledger caption={messages.competencies} rows="roomy">
        <thead>
          <tr>
            <Column>{messages.competency}</Column>
            <th scope="col" className="w-1/4 md:w-1/2">
              <ShareBarTarget target={target}>
                {messages.passAt(formatPercent(pass, total))}
              </ShareBarTarget>
            </th>
            <Column figure>{messages.right}</Column>
            <Column figure>{messages.share}</Column>
          </tr>
        </thead>
        <tbody>
          {competencies.map(({ name, right, count, earned, points }) => (
            <tr key={name}>
              <th scope="row">{name ?? messages.others}</th>
              <td>
                <ShareBar part={earned} whole={points} target={target} />
              </td>
              <Figure>{formatShare(right, count)}</Figure>
              <Figure>{formatPercent(earned, points)}</Figure>
            </tr>
          ))}
        </tbody>
      </Ledger>
    </section>
  )
}
