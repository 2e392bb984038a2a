import type { ReactNode } from 'react'
import type { ItemWords } from '#app/i18n/items.ts'
import { State } from '#app/ui/state.tsx'

/** Something given, right or not, said by glyph and word. */
export function Verdict({
  right,
  words,
  children,
}: {
  right: boolean
  words: ItemWords
  children: ReactNode
}) {
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <State kind={right ? 'done' : 'not-passed'}>{right ? words.right : words.wrong}</State>
      <span>{children}</span>
    </span>
  )
}

/** Something said of an answer, under its name. */
export function Told({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-3.5 border-t py-2 md:grid-cols-[6.5rem_minmax(0,1fr)]">
      <dt className="text-xs leading-body text-ink-2">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}
