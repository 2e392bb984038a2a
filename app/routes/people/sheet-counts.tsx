import { Link } from '@remix-run/react'
import type { CycleState } from '#app/domain/training/cycle.ts'
import type { SheetFilter } from '#app/domain/training/sheet-filter.ts'
import { formatCount } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { partMessages } from '#app/i18n/parts.ts'
import { peopleMessages } from '#app/i18n/people.ts'
import { State } from '#app/ui/state.tsx'
import { sheetAddress } from './sheet-address.ts'

/** What needs somebody first. */
const order: readonly CycleState[] = ['overdue', 'not-passed', 'due', 'in-progress', 'done']

/** How many rows are in each state, of how many; each figure leads to its rows. */
export function SheetCounts({
  counts,
  filter,
}: {
  counts: Record<CycleState, number>
  filter: SheetFilter
}) {
  const messages = useMessages(peopleMessages)
  const words = useMessages(partMessages)
  const whole = order.reduce((sum, state) => sum + counts[state], 0)
  const figures = [
    { state: undefined, label: messages.all, count: whole },
    ...order.map((state) => ({
      state,
      label: <State kind={state}>{words[state]}</State>,
      count: counts[state],
    })),
  ]
  return (
    <nav aria-label={messages.counts}>
      <ul className="mb-4 grid grid-cols-2 border-b border-rule-mid md:grid-cols-3 xl:grid-cols-6">
        {figures.map(({ state, label, count }) => (
          <li key={state ?? 'all'} className="xl:border-s xl:first:border-s-0">
            <Link
              to={sheetAddress({ ...filter, state })}
              aria-current={filter.state === state ? 'true' : undefined}
              preventScrollReset
              className="block h-full py-3 pe-4 hover:bg-sunk aria-[current]:shadow-[inset_0_-3px_0_var(--ink)] xl:ps-4 xl:[li:first-child_&]:ps-0"
            >
              <span className="flex h-6 items-center text-sm text-ink-2">{label}</span>
              <span className="text-xl font-bold leading-tight">{formatCount(count)}</span>{' '}
              <span className="whitespace-nowrap text-sm text-ink-3">/ {formatCount(whole)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
