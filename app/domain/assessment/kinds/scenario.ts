import type { ItemOf } from '../../catalog/item.ts'
import { inLocale, textsIn, type Locale } from '../../locale.ts'
import type { ItemReviewOf, ReviewBody } from '../item-review.ts'
import type { Response } from '../response.ts'
import { share, type KindRules } from './rules.ts'

type Scenario = ItemOf<'scenario'>
type Step = Scenario['steps'][number]
type Taken = { step: Step; chosen: Step['options'][number] | null }

/**
 * `step:option` along the path that was taken, from the first step. The grades along it are held against
 * the best path's; a conversation that was left earns what it has so far.
 */
export const scenario: KindRules<'scenario'> = {
  dealt: () => [],
  committed: true,
  kept: (item, given) => {
    const path = pathOf(item, given)
    return path.filter(({ chosen }) => chosen).length === given.length ? [...given] : null
  },
  score: (item, response, points) => {
    const grades = pathOf(item, response).map(({ chosen }) => chosen?.grade ?? 0)
    const sum = grades.reduce((total, grade) => total + grade, 0)
    return share(points, sum, bestFrom(item, item.steps[0]!).grade)
  },
  key: (item) => bestFrom(item, item.steps[0]!).path,
  present: (item, locale, _, response) => ({
    path: pathOf(item, response).map(({ step, chosen }) => ({
      id: step.id,
      text: inLocale(step.text, locale),
      options: textsIn(step.options, locale),
      chosen: chosen?.id ?? null,
    })),
  }),
  review: (item, response, locale) => reviewed(pathOf(item, response), locale),
}

/** Every step of a scenario with every answer's grade and reason, for somebody who may see the key. */
export function wholeScenario(item: Scenario, locale: Locale): ItemReviewOf<'scenario'> {
  const steps = item.steps.map((step) => ({ step, chosen: null }))
  const rationale = item.rationale ? inLocale(item.rationale, locale) : null
  return { kind: 'scenario', rationale, ...reviewed(steps, locale), ended: true }
}

function reviewed(path: readonly Taken[], locale: Locale): ReviewBody<'scenario'> {
  return {
    ended: path.every(({ chosen }) => chosen !== null),
    path: path.map(({ step, chosen }) => {
      const best = Math.max(...step.options.map(({ grade }) => grade))
      return {
        text: inLocale(step.text, locale),
        best,
        options: step.options.map((option) => ({
          id: option.id,
          text: inLocale(option.text, locale),
          chosen: option === chosen,
          right: option.grade === best,
          why: option.why ? inLocale(option.why, locale) : null,
          grade: option.grade,
        })),
      }
    }),
  }
}

/** The steps that were taken, as far as they follow from one another, and the next one if there is any. */
function pathOf({ steps }: Scenario, response: Response): Taken[] {
  const path: Taken[] = []
  let step: Step | undefined = steps[0]
  for (let at = 0; step; at++) {
    const entry: string | undefined = response[at]
    const { id, options }: Step = step
    const chosen = options.find((option) => entry === `${id}:${option.id}`) ?? null
    path.push({ step, chosen })
    step = chosen?.next === undefined ? undefined : steps.find((one) => one.id === chosen.next)
  }
  return path
}

/** The greatest sum of grades from a step on, and the way to it; steps lead forward only, so it ends. */
function bestFrom(item: Scenario, first: Step): { grade: number; path: string[] } {
  const best = new Map<string, { grade: number; path: string[] }>()
  for (const step of item.steps.toReversed()) {
    const ways = step.options.map(({ id, grade, next }) => {
      const rest = next === undefined ? undefined : best.get(next)
      return {
        grade: grade + (rest?.grade ?? 0),
        path: [`${step.id}:${id}`, ...(rest?.path ?? [])],
      }
    })
    best.set(
      step.id,
      ways.reduce((one, other) => (other.grade > one.grade ? other : one)),
    )
  }
  return best.get(first.id)!
}
