import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useLocale } from '#app/i18n/locale.tsx'
import { otherLocale } from '#app/i18n/messages.ts'
import { EditionLine } from './edition-line.tsx'
import { FindingCounts } from '../findings/finding-counts.tsx'
import type { ShelfLine } from './shelf-heading.server.ts'
import { ShelfMark } from './shelf-mark.tsx'

/** One course, bank or exam in a list: titles, size, where it stands, what the check found, its edition. */
export function ShelfRow({
  to,
  title,
  cover,
  state,
  found,
  edition,
  children,
}: Omit<ShelfLine, 'slug'> & {
  to: string
  cover?: ReactNode
  /** How much there is in it. */
  children: ReactNode
}) {
  const other = otherLocale(useLocale())
  return (
    <li className="flex items-center gap-4 border-b px-4 py-3.5 md:px-6">
      {cover}
      <div className="grid min-w-0 flex-1 gap-x-4 gap-y-2 md:grid-cols-[minmax(0,1fr)_11rem] md:items-center xl:grid-cols-[minmax(0,1fr)_9rem_10rem_13rem]">
        <div className="min-w-0">
          <Link to={to} prefetch="intent" className="text-md font-strong hover:underline">
            {title.own}
          </Link>
          {title.other && (
            <p lang={other} className="text-sm text-ink-2">
              {title.other}
            </p>
          )}
          <p className="text-sm text-ink-3">{children}</p>
        </div>
        <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm md:grid xl:contents">
          <ShelfMark state={state} quiet />
          {state === 'absent' ? <span /> : <FindingCounts {...found} />}
          <EditionLine edition={edition} />
        </div>
      </div>
    </li>
  )
}
