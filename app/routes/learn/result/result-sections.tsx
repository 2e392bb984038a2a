import { formatShare } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { resultMessages } from '#app/i18n/result.ts'
import { Column, Figure, Ledger } from '#app/ui/ledger.tsx'
import { State } from '#app/ui/state.tsx'
import type { ResultView } from './result-view.server.ts'

/** The sections that need points of their own: what each needs, what it got, whether that is enough. */
export function SectionTable({ sections }: Pick<ResultView, 'sections'>) {
  const messages = useMessages(resultMessages)
  return (
    <section aria-labelledby="sections">
      <h2 id="sections" className="title pb-1 text-lg">
        {messages.sections}
      </h2>
      <Ledger caption={messages.sections} rows="roomy">
        <thead>
          <tr>
            <Column>{messages.section}</Column>
            <Column figure>{messages.needed}</Column>
            <Column figure>{messages.score}</Column>
            <Column>{messages.outcome}</Column>
          </tr>
        </thead>
        <tbody>
          {sections.map(({ id, title, needed, earned, total, standing }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <Figure>{needed}</Figure>
              <Figure>{formatShare(earned, total)}</Figure>
              <td className="whitespace-nowrap">
                {standing === 'met' ? (
                  <State kind="done">{messages.sectionMet}</State>
                ) : standing === 'open' ? (
                  <State kind="due">{messages.sectionOpen}</State>
                ) : (
                  <State kind="not-passed">{messages.sectionUnmet}</State>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Ledger>
    </section>
  )
}
