/** The page's colours a figure may use, so that it follows the theme. */
const roles = [
  'ink',
  'ink-2',
  'ink-3',
  'rule',
  'rule-mid',
  'edge',
  'paper',
  'sheet',
  'sunk',
  'link',
  'link-wash',
  'done',
  'done-wash',
  'late',
  'late-wash',
  'cloth',
  'cloth-2',
  'cloth-3',
  'heat-0',
  'heat-1',
  'heat-2',
  'heat-3',
  'heat-4',
]
const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i
const length = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?(px|em|%)?$/i
const numbers = /^[\d\s.,e+-]*$/i
const path = /^[mlhvcsqtaz\d\s.,e+-]*$/i
const transform = /^(\s*(matrix|translate|scale|rotate|skewX|skewY)\s*\([\d\s.,e+-]*\)\s*,?)*$/

const colour = (value: string) =>
  value === 'none' || value === 'currentColor' || roles.some((role) => value === `var(--${role})`)
const like = (form: RegExp) => (value: string) => form.test(value)
const oneOf =
  (...words: string[]) =>
  (value: string) =>
    words.includes(value)

/** The attributes of a figure's elements, each with what its value may be. */
const attributes = new Map<string, (value: string) => boolean>([
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height'].map(
    (name) => [name, like(length)] as const,
  ),
  ...['stroke-width', 'stroke-dashoffset', 'font-size', 'letter-spacing', 'textLength'].map(
    (name) => [name, like(length)] as const,
  ),
  ...['opacity', 'fill-opacity', 'stroke-opacity', 'stroke-miterlimit'].map(
    (name) => [name, like(number)] as const,
  ),
  ...['points', 'dx', 'dy', 'rotate', 'viewBox'].map((name) => [name, like(numbers)] as const),
  ['stroke-dasharray', (value) => value === 'none' || numbers.test(value)],
  ['d', like(path)],
  ['transform', like(transform)],
  ['fill', colour],
  ['stroke', colour],
  ['fill-rule', oneOf('nonzero', 'evenodd')],
  ['stroke-linecap', oneOf('butt', 'round', 'square')],
  ['stroke-linejoin', oneOf('miter', 'round', 'bevel')],
  ['vector-effect', oneOf('none', 'non-scaling-stroke')],
  ['paint-order', oneOf('normal', 'stroke', 'fill')],
  ['font-weight', oneOf('normal', 'bold', '400', '500', '600', '700')],
  ['font-family', (value) => /^var\(--font-(ui|title|voice|num)\)$/.test(value)],
  ['text-anchor', oneOf('start', 'middle', 'end')],
  ['dominant-baseline', oneOf('auto', 'middle', 'central', 'hanging', 'alphabetic')],
  ['writing-mode', oneOf('horizontal-tb', 'vertical-rl')],
  ['lengthAdjust', oneOf('spacing', 'spacingAndGlyphs')],
  ['preserveAspectRatio', like(/^[a-zA-Z\s]{1,40}$/)],
  ['xml:space', oneOf('default', 'preserve')],
  ['xml:lang', like(/^[a-zA-Z-]{2,12}$/)],
  ['role', oneOf('img', 'presentation')],
  ['xmlns', oneOf('http://www.w3.org/2000/svg')],
])

/** What is wrong with an attribute of a figure, as the code of a finding, or null. */
export function attributeProblem(
  name: string,
  value: string,
): 'svg-attribute' | 'svg-colour' | 'svg-value' | null {
  const allows = attributes.get(name)
  if (!allows) return 'svg-attribute'
  if (allows(value.trim())) return null
  return allows === colour ? 'svg-colour' : 'svg-value'
}
