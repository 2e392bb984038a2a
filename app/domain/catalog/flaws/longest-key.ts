import { chanceOfAtLeast } from './chance.ts'
import type { FlawText, FlawValues } from './flaw.ts'

/** An option is the longest to the eye when it has this much more than the next. */
const visibly = 1.15
const significance = 0.01
/** Below half as often again as chance, guessing by length gains too little to matter. */
const worthwhile = 1.5

/**
 * Over a bank, the longest option is right more often than chance explains. Counted are the items in which
 * one option is longest to the eye; if length told nothing, it would be right with probability right
 * options over options in each, so that the count has a Poisson binomial distribution: an exact one-sided
 * test at 1 %. Null where the bank is too small to tell.
 */
export function longestKey(texts: readonly FlawText[]): FlawValues['longest-key'] | null {
  const compared = texts.flatMap(({ options, key }) => {
    const longest = visiblyLongest(options)
    return longest === null || key.length === 0
      ? []
      : [{ right: key.includes(longest), chance: key.length / options.length }]
  })
  const count = compared.filter(({ right }) => right).length
  const chances = compared.map(({ chance }) => chance)
  const byChance = chances.reduce((sum, chance) => sum + chance, 0)
  if (count < worthwhile * byChance || chanceOfAtLeast(count, chances) >= significance) return null
  return [count, compared.length, Math.round(byChance)]
}

/** The id of the option that is longest to the eye; null where none stands out. */
function visiblyLongest(options: FlawText['options']): string | null {
  const [first, second] = options
    .map(({ id, text }) => ({ id, length: [...text].length }))
    .sort((one, other) => other.length - one.length)
  return first && second && first.length >= visibly * second.length ? first.id : null
}
