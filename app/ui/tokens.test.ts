import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Theme = 'light' | 'dark' | 'system dark'
type Stock = 'lesson' | 'ledger'

const surfaces = ['paper', 'sheet', 'sunk']
const texts = ['ink', 'ink-2', 'ink-3', 'seal', 'link', 'done', 'late']

const looks = (['light', 'dark', 'system dark'] as const).flatMap((theme) =>
  (['lesson', 'ledger'] as const).map((stock) => ({
    theme,
    stock,
    colour: coloursOf(theme, stock),
  })),
)

test.each(looks)('text is readable on every surface: $theme, $stock', ({ colour }) => {
  for (const surface of surfaces)
    for (const text of texts)
      expect(
        contrast(colour(text), colour(surface)),
        `${text} on ${surface}`,
      ).toBeGreaterThanOrEqual(4.5)
})

test.each(looks)('the edges of controls are visible: $theme, $stock', ({ colour }) => {
  for (const surface of surfaces)
    expect(contrast(colour('edge'), colour(surface)), surface).toBeGreaterThanOrEqual(3)
})

const filled = [
  ['on-ink', 'ink'],
  ['on-ink', 'ink-2'],
  ['on-seal', 'seal-fill'],
  ['on-seal', 'seal-fill-hover'],
  ['on-state', 'link'],
  ['on-state', 'done'],
  ['on-state', 'late'],
  ['on-slip', 'slip'],
  ['on-seal', 'cloth'],
  ['on-seal', 'cloth-2'],
  ['on-seal', 'cloth-3'],
  ['ink', 'heat-0'],
  ['ink', 'heat-1'],
  ['ink', 'heat-2'],
  ['on-heat', 'heat-3'],
  ['on-heat', 'heat-4'],
  ...['seal', 'link', 'done', 'late'].flatMap((state) => [
    [state, `${state}-wash`],
    ['ink', `${state}-wash`],
    ['ink-2', `${state}-wash`],
    ['link', `${state}-wash`],
  ]),
  ...['link', 'done', 'late'].map((state) => ['ink-3', `${state}-wash`]),
]

test.each(looks)(
  'words on fills, cloth, heat and washes are readable: $theme, $stock',
  ({ colour }) => {
    for (const [text = '', fill = ''] of filled)
      expect(contrast(colour(text), colour(fill)), `${text} on ${fill}`).toBeGreaterThanOrEqual(4.5)
  },
)

test('what is printed takes the light inks, whatever the theme on the screen', () => {
  const dark = rules().filter(
    ({ selector, declarations }) =>
      selector.includes('data-theme') && declarations.includes('--ink:'),
  )
  expect(dark.map(({ media }) => media.slice(0, 13))).toEqual(['@media screen', '@media screen'])
})

test('dark is the same dark, chosen or taken from the system', () => {
  for (const stock of ['lesson', 'ledger'] as const)
    for (const name of [...surfaces, ...texts, 'edge', ...filled.flat()])
      expect(coloursOf('dark', stock)(name), name).toBe(coloursOf('system dark', stock)(name))
})

/** The colour of each role as the cascade settles it; later rules win, as in the file. */
function coloursOf(theme: Theme, stock: Stock): (role: string) => string {
  const settled = new Map<string, string>()
  for (const { selector, media, declarations } of rules())
    if (applies(selector, media, theme, stock))
      for (const [, name = '', value = ''] of declarations.matchAll(
        /--([\w-]+):\s*(#[0-9a-f]{6})/gi,
      ))
        settled.set(name, value.toLowerCase())
  return (role) => {
    const colour = settled.get(role)
    if (!colour) throw new Error(`No colour for ${role}`)
    return colour
  }
}

/** Whether a rule of tokens.css reaches the root element of such a page, seen with that theme. */
function applies(selector: string, media: string, theme: Theme, stock: Stock): boolean {
  const reached = media.includes('prefers-color-scheme: dark')
    ? theme === 'system dark'
    : /^(@media screen )?$/.test(media)
  if (!reached) return false
  return selector.split(',').some((alternative) => {
    const simple = alternative.trim().replace(":not([data-theme='light'])", '')
    const parts: string[] = simple.match(/:root|\[data-theme='dark'\]|\[data-stock='\w+'\]/g) ?? []
    return (
      parts.join('') === simple &&
      (!parts.includes("[data-theme='dark']") || theme === 'dark') &&
      parts.every((part) => !part.startsWith('[data-stock') || part.includes(stock))
    )
  })
}

function rules() {
  const file = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
  const found: { selector: string; media: string; declarations: string }[] = []
  let media = ''
  const pieces = /([^{}]*)\{([^{}]*)\}|([^{}]*)\{|\}/g
  for (const [, selector, declarations, opened] of file
    .replace(/\/\*.*?\*\//gs, '')
    .matchAll(pieces))
    if (selector !== undefined && declarations !== undefined)
      found.push({ selector: selector.trim(), media, declarations })
    else media = opened?.trimStart() ?? ''
  return found
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
