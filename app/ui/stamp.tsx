import { classNames } from './class-names.ts'

/** A seal set under something: 合格, 有效, a certificate's two columns. Never for what is wrong. */
export function Stamp({
  columns,
  size = 'normal',
  filled,
  landing,
}: {
  /** The columns from right to left; in English the lines from top to bottom. */
  columns: readonly [string, ...string[]]
  size?: 'mini' | 'normal' | 'large'
  filled?: boolean
  /** Comes down once, as a seal does on a result just passed. */
  landing?: boolean
}) {
  return (
    <span className={classNames('stamp', size, filled && 'filled', landing && 'landing')}>
      {columns.map((column) => (
        <span key={column}>{column}</span>
      ))}
    </span>
  )
}
