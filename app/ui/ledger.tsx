import { Link } from '@remix-run/react'
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Glyph } from './glyph.tsx'

/** A table as an accountant rules it. */
export function Ledger({
  caption,
  captionShown,
  rows = 'normal',
  wide,
  children,
}: {
  /** What the table holds; read out, and shown when asked for. */
  caption: string
  captionShown?: boolean
  rows?: 'compact' | 'normal' | 'roomy'
  /** It may be wider than the screen: it then scrolls by itself, also with the keyboard. */
  wide?: boolean
  children: ReactNode
}) {
  const table = (
    <table className={classNames('ledger', rows !== 'normal' && rows)}>
      <caption className={captionShown ? 'pb-2 text-start text-sm text-ink-2' : 'sr-only'}>
        {caption}
      </caption>
      {children}
    </table>
  )
  if (!wide) return table
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto">
      {table}
    </div>
  )
}

type Sort = { to: string; direction?: 'ascending' | 'descending' }

/** The head of a column. With `sort` it is a link to the same table in another order. */
export function Column({
  figure,
  sort,
  children,
  ...native
}: Omit<ComponentPropsWithoutRef<'th'>, 'className'> & { figure?: boolean; sort?: Sort }) {
  return (
    <th
      scope="col"
      aria-sort={sort?.direction}
      {...native}
      className={figure ? 'figure' : undefined}
    >
      {sort ? (
        <Link to={sort.to} preventScrollReset className="link text-inherit">
          {children}
          {sort.direction && <Glyph name={sort.direction === 'ascending' ? 'up' : 'down'} />}
        </Link>
      ) : (
        children
      )}
    </th>
  )
}

/** A cell that holds a number: right-aligned, in figures of one width. */
export function Figure(native: Omit<ComponentPropsWithoutRef<'td'>, 'className'>) {
  return <td {...native} className="figure" />
}

/** The sum under the rows, closed with a double line. Goes into a `tfoot`. */
export function TotalRow({ children }: { children: ReactNode }) {
  return <tr className="total">{children}</tr>
}
