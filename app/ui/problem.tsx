import type { ReactNode } from 'react'
import { DefinitionList } from './definition-list.tsx'
import { Glyph } from './glyph.tsx'

/** A page that could not be shown: the warning, the sentence, what to quote, what to do. */
export function Problem({
  title,
  what,
  details,
  actions,
}: {
  title: string
  what: string
  details: readonly { term: string; value: ReactNode }[]
  actions: ReactNode
}) {
  return (
    <div className="grid max-w-text gap-5 py-6 md:grid-cols-[auto_1fr] md:gap-8 md:py-12">
      <span className="text-late">
        <Glyph name="overdue" large />
      </span>
      <div>
        <h1 className="title text-xl">{title}</h1>
        <p className="mt-2.5 max-w-measure text-md leading-prose">{what}</p>
        {details.length > 0 && (
          <div className="sum-lines mt-6 py-3">
            <DefinitionList items={details} />
          </div>
        )}
        <div className="mt-6 flex flex-wrap gap-3">{actions}</div>
      </div>
    </div>
  )
}
