import type { TallyRow } from '#app/domain/assessment/tally.ts'
import type { AttemptDifference } from '#app/domain/evidence/replay.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { resultMessages } from '#app/i18n/result.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { Column, Figure, Ledger, TotalRow } from '#app/ui/ledger.tsx'
import type { ResultView } from './result-view.server.ts'

/** The score as a sum that anybody can follow, with the record it is taken from. */
export function ResultSum({
  result,
  recount,
}: {
  result: ResultView
  recount: AttemptDifference[] | null
}) {
  const messages = useMessages(resultMessages)
  const { tally, earned, total } = result
  return (
    <section className="border border-rule-mid bg-sheet px-5 py-4.5">
      <h2 className="title mb-2 text-[1.0625rem]">{messages.made}</h2>
      <Ledger caption={messages.made}>
        <thead>
          <tr>
            <Column>{messages.item}</Column>
            <Column figure>{messages.count}</Column>
            <Column figure>{messages.score}</Column>
          </tr>
        </thead>
        <tbody>
          {tally.map((row) => (
            <tr key={`${row.result} ${row.each}`}>
              <td>{rowName(row, messages)}</td>
              <Figure>{row.count}</Figure>
              <Figure>{row.earned}</Figure>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <TotalRow>
            <th scope="row">{messages.total}</th>
            <Figure>{tally.reduce((sum, { count }) => sum + count, 0)}</Figure>
            <Figure>{earned}</Figure>
          </TotalRow>
        </tfoot>
      </Ledger>
      <p className="mt-3.5 text-sm leading-body">
        {messages.madeFrom(result.pass, result.exam.edition)}
      </p>
      <Checksum result={result} />
      <div aria-live="polite" className="mt-3">
        {recount === null ? (
          <ButtonLink small to="?again" preventScrollReset>
            {messages.recount}
          </ButtonLink>
        ) : recount.length === 0 ? (
          <Flash kind="done">{messages.recounted(earned, total)}</Flash>
        ) : (
          <Flash kind="problem">{messages.recountDiffers(recount.join(', '))}</Flash>
        )}
      </div>
    </section>
  )
}

function Checksum({ result: { id, checksum } }: { result: ResultView }) {
  const messages = useMessages(resultMessages)
  const groups = checksum.match(/.{4}/g) ?? []
  return (
    <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 font-code text-xs leading-body text-ink-2">
      <dt>{messages.record}</dt>
      <dd>{id}</dd>
      <dt>{messages.checksum}</dt>
      <dd>
        <details>
          <summary>{groups.slice(0, 4).join(' ')} …</summary>
          {groups.join(' ')}
        </details>
      </dd>
    </dl>
  )
}

function rowName({ result, each }: TallyRow, messages: (typeof resultMessages)['zh-CN']): string {
  switch (result) {
    case 'right':
      return each === null ? messages.rowRight : messages.rowRightEach(each)
    case 'partly':
      return messages.rowPartly
    case 'wrong':
      return messages.rowWrong
    case 'awaiting':
      return messages.rowAwaiting
    case 'unanswered':
      return messages.rowUnanswered
  }
}
