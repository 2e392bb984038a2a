import { inLocale, textsIn } from '../../locale.ts'
import type { Response } from '../response.ts'
import { inOrder, share, type KindRules } from './rules.ts'

/** All ids in the order they were put into. */
export const ordering: KindRules<'ordering'> = {
  dealt: ({ options }) => options.map(({ id }) => id),
  alwaysShuffled: true,
  kept: ({ options }, given) => {
    const ids = placed(given)
    if (ids.length === 0) return []
    const known = new Set(options.map(({ id }) => id))
    const isWhole = ids.length === known.size && new Set(ids).size === known.size
    return isWhole && ids.every((id) => known.has(id)) ? ids : null
  },
  settled: (given) => {
    const places = placesIn(given)?.map(([place]) => place) ?? []
    const isNone = places.every((place) => place === '')
    return !isNone && (places.includes('') || new Set(places).size < places.length)
  },
  score: ({ key, scoring }, response, points) => {
    if (response.join() === key.join()) return points
    return scoring === 'adjacent'
      ? share(points, neighbours(response, key).length, key.length - 1)
      : 0
  },
  key: ({ key }) => key,
  present: ({ options }, locale, order) => ({
    options: textsIn(inOrder(options, order), locale),
  }),
  review: ({ options, key, scoring }, response, locale) => {
    const following = new Set(neighbours(response, key))
    const text = ({ text: one }: (typeof options)[number]) => inLocale(one, locale)
    return {
      given: inOrder(options, response).map((option, at) => ({
        text: text(option),
        right:
          scoring !== 'adjacent'
            ? option.id === key[at]
            : at === 0
              ? null
              : following.has(option.id),
      })),
      answer: inOrder(options, key).map(text),
      neighbours: scoring === 'adjacent',
    }
  },
}

/** The ids that come right after the one they should come after. */
function neighbours(response: Response, key: readonly string[]): string[] {
  return response.filter(
    (id, at) => at > 0 && key.indexOf(id) === key.indexOf(response[at - 1]!) + 1,
  )
}

/**
 * Ids in order, or, from a form without scripts, `place:id` for each: placed ones first by their place,
 * then those without one as they stand; nothing when none was placed.
 */
function placed(given: readonly string[]): string[] {
  const entries = placesIn(given)
  if (!entries) return [...given]
  if (entries.every(([place]) => place === '')) return []
  return entries
    .map(([place, id]) => ({ id, place: place === '' ? Infinity : Number(place) }))
    .toSorted((one, other) => (one.place === other.place ? 0 : one.place - other.place))
    .map(({ id }) => id)
}

/** Of a form without scripts: the place of each, empty for none, and its id. */
function placesIn(given: readonly string[]): [place: string, id: string][] | null {
  const entries = given.map((entry) => /^(\d{0,2}):(.+)$/.exec(entry))
  return entries.some((entry) => entry === null)
    ? null
    : entries.map((entry) => [entry![1]!, entry![2]!])
}
