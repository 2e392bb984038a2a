import { shapeOf } from '#app/exchange/exam-text/shape.ts'

export type Quantity = { value: string; tolerance: string; unit?: string }

const NUMBER = '-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
const SINGLE = new RegExp(
  `^(${NUMBER}) ?(?:± ?(\\d+(?:\\.\\d+)?) ?)?([%‰°℃]|[\\p{Script=Han}A-Za-z][\\p{Script=Han}A-Za-z/²³·]{0,9})?` +
    ` ?(?:\\((?:误差|允许误差|容差|tolerance) ?(?:不超过|:)? ?±? ?(\\d+(?:\\.\\d+)?)\\))?[。.;]?$`,
  'iu',
)

/**
 * A single number with what an author may add: `12.5`, `1,200 元`, `12.5±0.1`, `8%（误差 0.5）`. Anything
 * else, such as a calculation or two numbers, is `undefined`. Without a tolerance it is 0.
 */
export function readQuantity(answer: string): Quantity | undefined {
  const match = SINGLE.exec(shapeOf(answer).trim())
  if (!match) return undefined
  const [, number, plusMinus, unit, tolerance] = match
  if (plusMinus !== undefined && tolerance !== undefined) return undefined
  return {
    value: number!.replaceAll(',', ''),
    tolerance: plusMinus ?? tolerance ?? '0',
    ...(unit !== undefined && { unit }),
  }
}
