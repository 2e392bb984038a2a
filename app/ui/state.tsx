import type { ReactNode } from 'react'
import { useMessages } from '#app/i18n/locale.tsx'
import { partMessages } from '#app/i18n/parts.ts'
import { classNames } from './class-names.ts'
import { Glyph } from './glyph.tsx'

const tones = {
  due: 'text-link',
  'in-progress': 'text-link',
  done: 'text-done',
  overdue: 'text-late',
  expiring: 'text-late',
  expired: 'text-ink',
  waived: 'text-ink-3',
  'not-passed': 'text-late',
  'not-assigned': 'text-ink-3',
}

export type StateKind = keyof typeof tones
export const stateKinds = Object.keys(tones) as StateKind[]

/** Where something stands: shape, word, then colour. `children` replaces the word with a fuller one. */
export function State({
  kind,
  wash,
  quiet,
  children,
}: {
  kind: StateKind
  /** The late stand out of a dense table on their wash; no other state has one. */
  wash?: boolean
  /** Only the glyph is coloured: for lists in which most rows share the state. */
  quiet?: boolean
  children?: ReactNode
}) {
  const messages = useMessages(partMessages)
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5',
        tones[kind],
        wash && kind === 'overdue' && 'bg-late-wash px-1.5',
      )}
    >
      <Glyph name={kind} />
      <span className={quiet ? 'text-ink' : undefined}>{children ?? messages[kind]}</span>
    </span>
  )
}
