import { exchangeProblems } from '#app/i18n/exchange-problems.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachImportMessages } from '#app/i18n/teach-import.ts'
import type { ProblemCode } from '#app/domain/catalog/exchange-codes.ts'

/** Something that was not read, as far as a page says it. */
export type ShownProblem = { line: number; code: ProblemCode; column?: string; sheet?: string }

/** Sentences about what was not read, each with its place in the file. */
export function ProblemLines({
  problems,
  at: here,
}: {
  problems: readonly ShownProblem[]
  /** The line that is said already. */
  at?: number
}) {
  const messages = useMessages(teachImportMessages)
  const sentences = useMessages(exchangeProblems)
  return (
    <ul>
      {problems.slice(0, MOST_SHOWN).map(({ line, code, column, sheet }, at) => (
        <li key={at}>
          {(line !== here || column !== undefined) && (
            <span className="me-2 text-ink-2">
              {sheet !== undefined && `${messages.inSheet(sheet)} `}
              {column === undefined ? messages.atLine(line) : messages.atCell(line, column)}
            </span>
          )}
          {sentences[code]}
        </li>
      ))}
      {problems.length > MOST_SHOWN && <li>{messages.more(problems.length - MOST_SHOWN)}</li>}
    </ul>
  )
}

const MOST_SHOWN = 20
