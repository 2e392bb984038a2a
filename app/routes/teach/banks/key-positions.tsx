import { Link } from '@remix-run/react'
import { formatShare } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachBankMessages } from '#app/i18n/teach-banks.ts'
import { filteredPath } from './bank-path.ts'

/** How often the right answer of a single choice stands in each place, drawn and counted. */
export function KeyPositions({ positions }: { positions: readonly number[] }) {
  const messages = useMessages(teachBankMessages)
  const total = positions.reduce((sum, count) => sum + count, 0)
  const most = Math.max(...positions, 1)
  return (
    <>
      <ul className="py-2 text-sm">
        {positions.map((count, at) => (
          <li
            key={at}
            className="grid grid-cols-[4.5rem_minmax(0,1fr)_5rem] items-center gap-3 py-1"
          >
            <Link
              to={filteredPath({ kind: 'single-choice', key: at + 1 })}
              preventScrollReset
              className="link"
            >
              {messages.position(at + 1)}
            </Link>
            <svg aria-hidden className="h-2 w-full">
              <rect width={`${(count / most) * 100}%`} height="8" className="fill-ink" />
            </svg>
            <span className="text-end">{formatShare(count, total)}</span>
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-3">{messages.positionsWhat}</p>
    </>
  )
}
