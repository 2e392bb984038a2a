import type { ExchangeItemOf } from '../exchange-item.ts'

/** The pairs of a matching item as Moodle's formats hold them: a match that fits nothing has an empty left side. */
export function matchedPairs({
  options,
  matches,
  key,
}: ExchangeItemOf<'matching'>): { left: string; right: string }[] {
  const matchOf = new Map(key.map((pair) => pair.split('=') as [string, string]))
  const used = new Set(matchOf.values())
  const right = (label?: string) => matches.find((match) => match.label === label)?.text ?? ''
  return [
    ...options.map(({ label, text }) => ({ left: text, right: right(matchOf.get(label)) })),
    ...matches
      .filter(({ label }) => !used.has(label))
      .map(({ text }) => ({ left: '', right: text })),
  ]
}
