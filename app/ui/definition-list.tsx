import type { ReactNode } from 'react'

/** Terms and what they stand for, side by side. */
export function DefinitionList({
  items,
}: {
  items: readonly { term: string; value: ReactNode }[]
}) {
  return (
    <dl className="grid grid-cols-[fit-content(40%)_minmax(0,1fr)] gap-x-4.5 gap-y-1 leading-body">
      {items.map(({ term, value }) => (
        <div key={term} className="contents">
          <dt className="text-ink-2">{term}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
