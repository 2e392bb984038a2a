import { inLocale, textsIn } from '../../locale.ts'
import type { Response } from '../response.ts'
import { inOrder, share, type KindRules } from './rules.ts'

/** `option=match` for every option that was given a match, in the author's order of options. */
export const matching: KindRules<'matching'> = {
  dealt: ({ matches }) => matches.map(({ id }) => id),
  alwaysShuffled: true,
  kept: ({ options, matches }, given) => {
    // A list with nothing chosen says `a=` or nothing at all.
    const pairs = given.filter((pair) => !/^([a-z0-9]+=)?$/.test(pair))
    const chosen = pairsOf(pairs)
    const isKnown = pairs.every((pair) => {
      const [option, match, ...more] = pair.split('=')
      const isMatch = matches.some(({ id }) => id === match)
      return more.length === 0 && isMatch && options.some(({ id }) => id === option)
    })
    if (!isKnown || chosen.size < pairs.length) return null
    return options.flatMap(({ id }) => (chosen.has(id) ? [`${id}=${chosen.get(id)}`] : []))
  },
  score: ({ options, key, scoring }, response, points) => {
    const right = [...pairsOf(response)].filter(([id, match]) => key[id] === match).length
    if (right === options.length) return points
    return scoring === 'per-part' ? share(points, right, options.length) : 0
  },
  key: ({ options, key }) => options.map(({ id }) => `${id}=${key[id]}`),
  present: ({ options, matches }, locale, order) => ({
    options: textsIn(options, locale),
    matches: textsIn(inOrder(matches, order), locale),
  }),
  review: ({ options, matches, key }, response, locale) => {
    const chosen = pairsOf(response)
    const textOf = (id: string) => inLocale(matches.find((match) => match.id === id)!.text, locale)
    return {
      pairs: options.map(({ id, text }) => {
        const given = chosen.get(id)
        return {
          text: inLocale(text, locale),
          given: given === undefined ? null : textOf(given),
          right: given === key[id],
          answer: textOf(key[id]!),
        }
      }),
    }
  },
}

function pairsOf(response: Response): Map<string, string> {
  return new Map(response.map((pair) => pair.split('=') as [string, string]))
}
