import type { Item, ItemKind, ItemOf } from '../../catalog/item.ts'
import { foldedText } from '../../folded-text.ts'
import { keyOf } from '../item-rules.ts'
import type { Response } from '../response.ts'

/** A name under which answers to an item are counted, and whether it is what the key says. */
export type AnswerGroup = { group: string; right: boolean }

/** The one name of all answers in somebody's own words. */
export const WRITTEN = 'written'

type Grouping<I extends Item> = {
  /** The names under which an answer is counted; it may be several. */
  of: (item: I, response: Response) => readonly string[]
  /** Names that are told also when nobody gave them, in the author's order. */
  expected: (item: I) => AnswerGroup[]
}

// A new kind of item does not compile until it says here how its answers are counted.
const groupings: { [K in ItemKind]: Grouping<ItemOf<K>> } = {
  'single-choice': {
    of: (_, response) => response,
    expected: ({ options, key }) => options.map(({ id }) => ({ group: id, right: id === key })),
  },
  'multiple-choice': {
    // Each option by itself: whether the picks were right together shows in the points.
    of: (_, response) => response,
    expected: ({ options, key }) =>
      options.map(({ id }) => ({ group: id, right: key.includes(id) })),
  },
  'true-false': {
    of: (_, response) => response,
    expected: ({ key }) =>
      ['true', 'false'].map((group) => ({ group, right: group === String(key) })),
  },
  'fill-in': {
    // Each blank by itself, as it counts when it is compared.
    of: ({ blanks }, response) =>
      blanks.flatMap(({ id }, at) => (response[at] ? [blankGroup(id, response[at])] : [])),
    expected: ({ blanks }) =>
      blanks.flatMap(({ id, accept }) =>
        Object.values(accept).map(([form]) => ({ group: blankGroup(id, form!), right: true })),
      ),
  },
  numeric: {
    of: (_, response) => [response.join(' ')],
    expected: (item) => [{ group: keyOf(item).join(' '), right: true }],
  },
  matching: {
    of: (_, response) => response,
    expected: (item) => keyOf(item).map((group) => ({ group, right: true })),
  },
  ordering: {
    of: (_, response) => [response.join(' ')],
    expected: ({ key }) => [{ group: key.join(' '), right: true }],
  },
  scenario: {
    of: (_, response) => response,
    expected: ({ steps }) =>
      steps.flatMap(({ id: step, options }) => {
        const best = Math.max(...options.map(({ grade }) => grade))
        return options.map(({ id, grade }) => ({ group: `${step}:${id}`, right: grade === best }))
      }),
  },
  // No two texts are alike: what they earned is all there is to count.
  'short-answer': { of: () => [WRITTEN], expected: () => [] },
  essay: { of: () => [WRITTEN], expected: () => [] },
}

function blankGroup(blank: string, text: string): string {
  return `${blank}=${foldedText(text)}`
}

/**
 * Under which names an answer is counted among the answers of others: ids of options where there are
 * options. None for an unanswered item.
 */
export function answerGroups(item: Item, response: Response): readonly string[] {
  return response.length === 0 ? [] : groupingOf(item).of(item, response)
}

/** The names under which an item's answers are told even when nobody gave them, each once: its options. */
export function expectedGroups(item: Item): AnswerGroup[] {
  return [
    ...new Map(
      groupingOf(item)
        .expected(item)
        .map((one) => [one.group, one]),
    ).values(),
  ]
}

function groupingOf({ kind }: Item): Grouping<Item> {
  return groupings[kind] as Grouping<Item>
}
