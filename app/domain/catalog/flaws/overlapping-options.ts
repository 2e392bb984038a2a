import type { FlawOption, ItemRule } from './flaw.ts'
import { quantityOf, spansOverlap } from './quantity.ts'

const added =
  /^[\s,，、;；]*(?:并且|并|再|然后|同时|以及|和|与|及|and then|and|then|plus|as well as)(?=\P{L}|\p{Script=Han})/u
const joined = /(?:和|与|及|以及|(?<=[\s,])and)\s*(?:the |an? )?$/u

/**
 * Two options of which one cannot be right without the other: the same text but for spaces, width and case;
 * spans that share a quantity (10–20, 20–30); or one that is the other and something more.
 */
export const overlappingOptions: ItemRule<'overlapping-options'> = ({ options }) => {
  for (const [at, one] of options.entries())
    for (const other of options.slice(at + 1)) if (overlap(one, other)) return [one.id, other.id]
  return null
}

function overlap(one: FlawOption, other: FlawOption): boolean {
  const [a, b] = [folded(one.text), folded(other.text)]
  if (a.replaceAll(' ', '') === b.replaceAll(' ', '')) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length > 1 && long.startsWith(short) && added.test(long.slice(short.length)))
    return true
  if (short.length > 1 && long.endsWith(short) && joined.test(long.slice(0, -short.length)))
    return true
  const [span, otherSpan] = [quantityOf(one.text), quantityOf(other.text)]
  return span !== null && otherSpan !== null && spansOverlap(span, otherSpan)
}

/** Width, case and closing points made one; signs that may carry the sense (−, %, <) stay. */
function folded(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(?:the|an?) /u, '')
  return plain
    .replace(/[\s.。;；!！]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
