import { z } from 'zod'
import { MultipleChoice, SingleChoice, TrueFalse } from './kinds/choice.ts'
import { FillIn } from './kinds/fill-in.ts'
import { Matching } from './kinds/matching.ts'
import { Numeric } from './kinds/numeric.ts'
import { Ordering } from './kinds/ordering.ts'
import { Scenario } from './kinds/scenario.ts'
import { Essay, ShortAnswer } from './kinds/written.ts'

/**
 * An item revision as published: immutable, addressed by the hash of its canonical JSON. It holds the
 * key; what goes to a learner is a `PublicItem`. A kind added here does not compile until it is scored
 * and reviewed (assessment/kinds/), put to a learner, shown, imported and exported.
 */
export const Item = z.discriminatedUnion('kind', [
  SingleChoice,
  MultipleChoice,
  TrueFalse,
  FillIn,
  Numeric,
  Matching,
  Ordering,
  Scenario,
  ShortAnswer,
  Essay,
])
export type Item = z.infer<typeof Item>
export type ItemKind = Item['kind']
export type ItemOf<K extends ItemKind> = Extract<Item, { kind: K }>

/** The hash of an item's canonical JSON (`hashOf` in evidence/). */
export type ItemHash = string
