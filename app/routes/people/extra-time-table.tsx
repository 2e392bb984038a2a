import { useMessages } from '#app/i18n/locale.tsx'
import { partMessages } from '#app/i18n/parts.ts'
import { sittingMessages } from '#app/i18n/sitting.ts'
import { Column, Figure, Ledger } from '#app/ui/ledger.tsx'

type ExtraTimeLine = {
  id: string
  person: { number: string; name: string }
  /** Null: every exam. */
  exam: string | null
  percent: number
  reason: string
}

/** The extra time that holds, and why it was given. */
export function ExtraTimeTable({ lines }: { lines: readonly ExtraTimeLine[] }) {
  const messages = useMessages(sittingMessages)
  const { reason: why } = useMessages(partMessages)
  if (lines.length === 0) return <p className="py-3 text-ink-2">{messages.nobodyHasExtra}</p>
  return (
    <Ledger caption={messages.holding} wide>
      <thead>
        <tr>
          <Column>{messages.person}</Column>
          <Column>{messages.exam}</Column>
          <Column figure>{messages.percent}</Column>
          <Column>{why}</Column>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, person, exam, percent, reason }) => (
          <tr key={id}>
            <th scope="row" className="whitespace-nowrap">
              {person.name} <span className="text-ink-2">{person.number}</span>
            </th>
            <td>{exam ?? messages.everyExam}</td>
            <Figure>{percent}</Figure>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </Ledger>
  )
}
