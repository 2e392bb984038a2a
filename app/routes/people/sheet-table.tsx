import { formatShare } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { peopleMessages } from '#app/i18n/people.ts'
import { classNames } from '#app/ui/class-names.ts'
import { Column, Figure, Ledger } from '#app/ui/ledger.tsx'
import { SheetPerson } from './sheet-person.tsx'
import { SheetState } from './sheet-state.tsx'
import type { SheetLine } from './sheet-view.server.ts'

/** The rows as a ledger; the names stay where they are when it is moved sideways. */
export function SheetTable({ lines }: { lines: readonly SheetLine[] }) {
  const messages = useMessages(peopleMessages)
  return (
    <div className="hidden bg-sheet px-1 md:block [&_:is(th,td)]:px-1.5 [&_:is(th,td)]:whitespace-nowrap">
      <Ledger caption={messages.sheet} wide>
        <thead>
          <tr>
            <th scope="col" className="frozen">
              {messages.name}
            </th>
            <Column>{messages.number}</Column>
            <Column>{messages.department}</Column>
            <Column>{messages.course}</Column>
            <Column>{messages.state}</Column>
            <Column figure>{messages.assigned}</Column>
            <Column figure>{messages.dueOn}</Column>
            <Column figure>{messages.completedOn}</Column>
            <Column figure>{messages.score}</Column>
            <Column figure>{messages.attempts}</Column>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <SheetRow
              key={line.cycleId}
              line={line}
              repeated={line.number === lines[at - 1]?.number}
            />
          ))}
        </tbody>
      </Ledger>
    </div>
  )
}

/** A row; of the same person as the one above, it says so by saying it quietly. */
function SheetRow({ line, repeated }: { line: SheetLine; repeated: boolean }) {
  const messages = useMessages(peopleMessages)
  const { number, department, course, cycle, openedOn, dueOn, completedOn, score, attempts } = line
  const tone = repeated && 'text-ink-3'
  return (
    <tr>
      <th scope="row" className={classNames('frozen', tone)}>
        <SheetPerson line={line} repeated={repeated} />
      </th>
      <td className={tone || undefined}>{number}</td>
      <td className={tone || undefined}>{department}</td>
      <td>
        {/* The one column that gives way, so that a window of usual width shows them all. */}
        <span className="block min-w-40 text-balance whitespace-normal">
          {course}
          {cycle > 1 && <span className="text-ink-2"> {messages.turn(cycle)}</span>}
        </span>
      </td>
      <td className="[&>span]:align-middle">
        <SheetState line={line} />
      </td>
      <Figure>{openedOn}</Figure>
      <Figure>{dueOn}</Figure>
      <Figure>{completedOn}</Figure>
      <Figure>{score && formatShare(score.earned, score.total)}</Figure>
      <Figure>{attempts && formatShare(attempts.used, attempts.allowed)}</Figure>
    </tr>
  )
}
