import { z } from 'zod'
import { LocalizedText } from '../../locale.ts'
import { common, Option, PartId, rationale, refuseRepeated } from './item-parts.ts'

const StepOption = Option.extend({
  /** How good this answer is here, in points of the scenario's own scale. */
  grade: z.number().int().min(0).max(100),
  /** The step it leads to; the scenario ends where there is none. */
  next: PartId.optional(),
})

const ScenarioStep = z.strictObject({
  id: PartId,
  /** What happens, and what the customer says. */
  text: LocalizedText,
  options: z.array(StepOption).min(2).max(6),
})

/**
 * 情景: a conversation that branches, as a situational judgement test. It begins at the first step; each
 * answer is graded and leads on. A path taken cannot be taken back.
 */
export const Scenario = z
  .strictObject({
    ...common,
    kind: z.literal('scenario'),
    steps: z.array(ScenarioStep).min(1).max(30),
    rationale,
  })
  .superRefine(({ steps }, context) => {
    const ids = steps.map(({ id }) => id)
    refuseRepeated(ids, ['steps'], context, 'has a step id twice')
    for (const [at, { options }] of steps.entries()) {
      const path = ['steps', at, 'options']
      const issue = (message: string) => context.addIssue({ code: 'custom', path, message })
      refuseRepeated(
        options.map(({ id }) => id),
        path,
        context,
      )
      for (const { next } of options) {
        if (next === undefined) continue
        if (!ids.includes(next)) issue(`leads to no step: ${next}`)
        // Only forward, so that every path ends.
        else if (ids.indexOf(next) <= at) issue(`must lead to a later step, not to ${next}`)
      }
      const isReached = steps.some((step) => step.options.some(({ next }) => next === ids[at]))
      if (at > 0 && !isReached) issue(`is reached from nowhere: ${ids[at]}`)
    }
    if (steps.every(({ options }) => options.every(({ grade }) => grade === 0)))
      context.addIssue({ code: 'custom', path: ['steps'], message: 'has no answer worth anything' })
  })
