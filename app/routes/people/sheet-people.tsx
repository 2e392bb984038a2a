import { formatShare } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { peopleMessages } from '#app/i18n/people.ts'
import { SheetPerson } from './sheet-person.tsx'
import { SheetState } from './sheet-state.tsx'
import type { SheetLine } from './sheet-view.server.ts'

/** On a phone: people, and under each a line for every course. */
export function SheetPeople({ lines }: { lines: readonly SheetLine[] }) {
  return (
    <ul className="-mx-4 border-t bg-sheet md:hidden">
      {byPerson(lines).map(([first, ...others]) => (
        <li key={first.cycleId} className="border-b px-4 py-3">
          <p>
            <SheetPerson line={first} />
            <span className="ms-2 text-sm text-ink-2">{first.number}</span>
          </p>
          <p className="text-sm text-ink-2">{first.department}</p>
          <ul>
            {[first, ...others].map((line) => (
              <CourseLine key={line.cycleId} line={line} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function CourseLine({ line }: { line: SheetLine }) {
  const messages = useMessages(peopleMessages)
  const { course, cycle, state, dueOn, completedOn, score } = line
  const facts = [
    completedOn ? messages.doneOn(completedOn) : dueOn && messages.dueBy(dueOn),
    (state === 'done' || state === 'not-passed') && score && formatShare(score.earned, score.total),
  ].filter(Boolean)
  return (
    <li className="mt-2">
      <p>
        {course}
        {cycle > 1 && <span className="text-ink-2"> {messages.turn(cycle)}</span>}
      </p>
      <p className="flex flex-wrap gap-x-3 text-sm">
        <SheetState line={line} />
        {facts.map((fact) => (
          <span key={fact as string} className="text-ink-2">
            {fact}
          </span>
        ))}
      </p>
    </li>
  )
}

type Lines = [SheetLine, ...SheetLine[]]

function byPerson(lines: readonly SheetLine[]): Lines[] {
  const people: Lines[] = []
  for (const line of lines) {
    const last = people.at(-1)
    if (last?.[0].number === line.number) last.push(line)
    else people.push([line])
  }
  return people
}
