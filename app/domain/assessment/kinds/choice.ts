import { inLocale, textsIn, type Locale, type LocalizedText } from '../../locale.ts'
import type { ReviewedOption } from '../item-review.ts'
import type { Response } from '../response.ts'
import { inOrder, share, type KindRules } from './rules.ts'

type Options = readonly { id: string; text: LocalizedText; why?: LocalizedText }[]

/** One option is right. */
export const singleChoice: KindRules<'single-choice'> = {
  dealt: ({ options }) => options.map(({ id }) => id),
  kept: ({ options }, given) => picks(given, options),
  score: ({ key }, response, points) => (response.length === 1 && response[0] === key ? points : 0),
  key: ({ key }) => [key],
  present: ({ options }, locale, order) => ({ options: textsIn(inOrder(options, order), locale) }),
  review: ({ options, key }, response, locale, order) => ({
    options: reviewed(inOrder(options, order), [key], response, locale),
  }),
}

/** 全对得分, 漏选得半, 按选项: a wrong pick never raises a score, and earns nothing by itself. */
export const multipleChoice: KindRules<'multiple-choice'> = {
  dealt: ({ options }) => options.map(({ id }) => id),
  kept: ({ options }, given) => picks(given, options),
  score: ({ key, scoring }, response, points) => {
    const chosen = new Set(response)
    const right = key.filter((id) => chosen.has(id)).length
    const wrong = chosen.size - right
    if (wrong === 0 && right === key.length) return points
    switch (scoring) {
      case 'all-or-nothing':
        return 0
      case 'half':
        return wrong === 0 && right > 0 ? share(points, 1, 2) : 0
      case 'per-option':
        return Math.max(0, share(points, right - wrong, key.length))
    }
  },
  key: ({ key }) => key,
  present: ({ options }, locale, order) => ({ options: textsIn(inOrder(options, order), locale) }),
  review: ({ options, key }, response, locale, order) => ({
    options: reviewed(inOrder(options, order), key, response, locale),
  }),
}

const TRUTHS = [{ id: 'true' }, { id: 'false' }] as const

/** A statement; its two answers always stand in this order. */
export const trueFalse: KindRules<'true-false'> = {
  dealt: () => TRUTHS.map(({ id }) => id),
  kept: (_, given) => picks(given, TRUTHS),
  score: ({ key }, response, points) =>
    response.length === 1 && response[0] === String(key) ? points : 0,
  key: ({ key }) => [String(key)],
  present: () => ({ options: TRUTHS.map(({ id }) => ({ id, text: '' })) }),
  review: ({ key, why }, response, locale) => ({
    options: reviewed(
      TRUTHS.map(({ id }) => ({ id, text: {}, why: why[id] })),
      [String(key)],
      response,
      locale,
    ),
  }),
}

/** Ids of options, each once, in the order of the ids. */
function picks(given: readonly string[], options: readonly { id: string }[]): Response | null {
  const isKnown = given.every((id) => options.some((option) => option.id === id))
  return isKnown ? [...new Set(given)].sort() : null
}

function reviewed(
  options: Options,
  key: readonly string[],
  response: Response,
  locale: Locale,
): ReviewedOption[] {
  return options.map(({ id, text, why }) => ({
    id,
    text: inLocale(text, locale),
    chosen: response.includes(id),
    right: key.includes(id),
    why: why ? inLocale(why, locale) : null,
  }))
}
