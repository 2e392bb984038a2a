import { z } from 'zod'
import { SetAside } from '#app/domain/catalog/flaws/set-aside.ts'
import { Item, type ItemKind } from '#app/domain/catalog/item.ts'
import { MultipleChoiceScoring } from '#app/domain/catalog/kinds/choice.ts'
import { Difficulty, PartScoring, Pool } from '#app/domain/catalog/kinds/item-parts.ts'
import { AcceptedForms } from '#app/domain/catalog/kinds/fill-in.ts'
import { OrderingScoring } from '#app/domain/catalog/kinds/ordering.ts'
import { Slug } from '#app/domain/catalog/slug.ts'
import { LocalizedText } from '#app/domain/locale.ts'

/** The flaws that an author has set aside; read for the check (`readBank`), no part of an item. */
export const asides = { set_aside: z.array(SetAside).default([]) }

const common = {
  ...asides,
  id: Slug,
  pool: Pool,
  stem: LocalizedText,
  competency: Slug.optional(),
  difficulty: Difficulty.optional(),
  objective: Slug.optional(),
  lesson: z.string().optional(),
}
const explained = { ...common, rationale: LocalizedText.optional() }

/** A part with an id, its text written beside it by language. */
const part = { id: z.string(), 'zh-CN': z.string().optional(), en: z.string().optional() }
const PartEntry = z.strictObject(part).transform(({ id, ...text }) => ({ id, text }))
const OptionEntry = z
  .strictObject({ ...part, why: LocalizedText.optional() })
  .transform(({ id, why, ...text }) => ({ id, text, ...(why && { why }) }))
/** A number, written as one or as text. */
const DecimalEntry = z.union([z.string(), z.number().transform(String)])

const written = {
  ...common,
  model: LocalizedText.optional(),
  rubric: z.array(
    z
      .strictObject({
        ...part,
        points: z.number(),
        levels: z
          .array(
            z
              .strictObject({ points: z.number(), 'zh-CN': part['zh-CN'], en: part.en })
              .transform(({ points, ...text }) => ({ points, text })),
          )
          .optional(),
      })
      .transform(({ id, points, levels, ...text }) => ({
        id,
        text,
        points,
        ...(levels && { levels }),
      })),
  ),
  length: z.strictObject({ min: z.number().optional(), max: z.number() }).optional(),
}

// A new kind of item does not compile until it can be read from a file.
const entries = {
  'single-choice': z.strictObject({
    ...common,
    kind: z.literal('single-choice'),
    options: z.array(OptionEntry),
    key: z.string(),
  }),
  'multiple-choice': z.strictObject({
    ...common,
    kind: z.literal('multiple-choice'),
    options: z.array(OptionEntry),
    key: z.array(z.string()),
    scoring: MultipleChoiceScoring.default('all-or-nothing'),
  }),
  'true-false': z.strictObject({
    ...common,
    kind: z.literal('true-false'),
    key: z.boolean(),
    why: z
      .strictObject({ true: LocalizedText.optional(), false: LocalizedText.optional() })
      .default({}),
  }),
  'fill-in': z
    .strictObject({
      ...explained,
      kind: z.literal('fill-in'),
      blanks: z.array(z.strictObject({ id: z.string(), accept: AcceptedForms })),
      any_order: z.boolean().default(false),
      case_sensitive: z.boolean().default(false),
      scoring: PartScoring.default('per-part'),
    })
    .transform(({ any_order: anyOrder, case_sensitive: caseSensitive, ...item }) => ({
      ...item,
      anyOrder,
      caseSensitive,
    })),
  numeric: z.strictObject({
    ...explained,
    kind: z.literal('numeric'),
    value: DecimalEntry,
    tolerance: DecimalEntry.default('0'),
    units: z
      .array(
        z
          .strictObject({ ...part, factor: DecimalEntry.default('1') })
          .transform(({ id, factor, ...text }) => ({ id, text, factor })),
      )
      .default([]),
  }),
  matching: z.strictObject({
    ...explained,
    kind: z.literal('matching'),
    options: z.array(PartEntry),
    matches: z.array(PartEntry),
    key: z.record(z.string(), z.string()),
    scoring: PartScoring.default('per-part'),
  }),
  ordering: z.strictObject({
    ...explained,
    kind: z.literal('ordering'),
    options: z.array(PartEntry),
    key: z.array(z.string()),
    scoring: OrderingScoring.default('all-or-nothing'),
  }),
  scenario: z.strictObject({
    ...explained,
    kind: z.literal('scenario'),
    steps: z.array(
      z.strictObject({
        id: z.string(),
        text: LocalizedText,
        options: z.array(
          z
            .strictObject({
              ...part,
              grade: z.number(),
              next: z.string().optional(),
              why: LocalizedText.optional(),
            })
            .transform(({ id, grade, next, why, ...text }) => ({
              id,
              text,
              grade,
              ...(next !== undefined && { next }),
              ...(why && { why }),
            })),
        ),
      }),
    ),
  }),
  'short-answer': z.strictObject({ ...written, kind: z.literal('short-answer') }),
  essay: z.strictObject({ ...written, kind: z.literal('essay') }),
} satisfies Record<ItemKind, z.ZodType>

/** An item as a bank's file writes it, read to the item it is. */
export const ItemEntry = z
  .discriminatedUnion('kind', [
    entries['single-choice'],
    entries['multiple-choice'],
    entries['true-false'],
    entries['fill-in'],
    entries.numeric,
    entries.matching,
    entries.ordering,
    entries.scenario,
    entries['short-answer'],
    entries.essay,
  ])
  .transform(({ set_aside: _, ...item }) => item)
  .pipe(Item)
