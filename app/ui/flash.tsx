import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Glyph } from './glyph.tsx'

const kinds = {
  done: { glyph: 'done', bar: 'border-done bg-done-wash', tone: 'text-done' },
  note: { glyph: 'due', bar: 'border-link bg-link-wash', tone: 'text-link' },
  problem: { glyph: 'overdue', bar: 'border-late bg-late-wash', tone: 'text-late' },
} as const

/** What just happened, in the page under the head; it stays until the next page. */
export function Flash({ kind, children }: { kind: keyof typeof kinds; children: ReactNode }) {
  const { glyph, bar, tone } = kinds[kind]
  return (
    <div
      role={kind === 'problem' ? 'alert' : 'status'}
      className={classNames('flex items-baseline gap-2 border-s-3 px-3.5 py-2.5', bar)}
    >
      <span className={tone}>
        <Glyph name={glyph} />
      </span>
      <div>{children}</div>
    </div>
  )
}
