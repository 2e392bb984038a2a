import { z } from 'zod'
import { LocalizedText } from '../../locale.ts'
import { common, PartId, rationale, refuseRepeated } from './item-parts.ts'

/** A decimal number as text, exact: `-12.50`. Fractions of binary numbers never decide about points. */
const DecimalText = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,10})?$/, 'must be a decimal number such as 12.5')

/** 数值: a number, right within a tolerance, in one of the units where it has any. */
export const Numeric = z
  .strictObject({
    ...common,
    kind: z.literal('numeric'),
    value: DecimalText,
    /** How far from the value a right answer may be, in the unit of the value. */
    tolerance: DecimalText.refine((text) => !text.startsWith('-'), 'must not be negative'),
    /** The first is the unit of the value; a number in another is multiplied by that one's factor. */
    units: z
      .array(
        z.strictObject({
          id: PartId,
          text: LocalizedText,
          factor: DecimalText.refine((text) => /[1-9]/.test(text), 'must not be zero'),
        }),
      )
      .max(8),
    rationale,
  })
  .superRefine(({ units }, context) => {
    refuseRepeated(
      units.map(({ id }) => id),
      ['units'],
      context,
      'has a unit id twice',
    )
    if (units[0] && Number(units[0].factor) !== 1)
      context.addIssue({ code: 'custom', path: ['units', 0], message: 'must have the factor 1' })
  })
