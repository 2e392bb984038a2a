import fc from 'fast-check'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import type { Locale } from '#app/domain/locale.ts'
import { lessonMessages } from '#app/i18n/lesson.ts'
import { drawChart } from './chart-figure.ts'
import type { Chart } from './chart.ts'
import { drawEndLabels } from './end-labels.ts'
import { ticksFor } from './scale.ts'
import { textWidth, wrapText } from './text-width.ts'

function htmlOf(chart: Partial<Chart>, locale: Locale = 'zh-CN'): string {
  const whole: Chart = {
    kind: 'bar',
    title: '续约',
    labels: ['甲', '乙'],
    series: [{ name: '今年', values: [83, 41.5] }],
    ...chart,
  }
  return toHtml(drawChart(whole, locale, lessonMessages[locale]))
}

test.each<[values: number[], ticks: number[]]>([
  [
    [0, 83],
    [0, 50, 100],
  ],
  [
    [50, 100],
    [40, 60, 80, 100],
  ],
  [
    [57, 83, 85],
    [50, 60, 70, 80, 90],
  ],
  [
    [0.1, 0.3],
    [0, 0.1, 0.2, 0.3],
  ],
  [
    [-3, 5],
    [-4, -2, 0, 2, 4, 6],
  ],
  [
    [1694, 2041],
    [1600, 1700, 1800, 1900, 2000, 2100],
  ],
  [[7], [6, 8]],
  [[0], [0, 0.5]],
])('the scale of %j is round', (values, ticks) => {
  expect(ticksFor(values)).toEqual(ticks)
})

test('a scale encloses its values, evenly, in few steps', () => {
  const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(values, (some) => {
      const ticks = ticksFor(some)
      const dust = Math.max(...some.map(Math.abs), 1e-9) * 1e-9
      expect(ticks[0]).toBeLessThanOrEqual(Math.min(...some) + dust)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...some) - dust)
      expect(ticks.length).toBeGreaterThanOrEqual(2)
      expect(ticks.length).toBeLessThanOrEqual(7)
    }),
  )
})

test.each<[unit: string | undefined, locale: Locale, written: string]>([
  ['%', 'zh-CN', '>83%<'],
  ['位', 'zh-CN', '>83 位<'],
  ['customers', 'en', '>83<'],
  [undefined, 'en', '>83<'],
])(
  'figures in %s are written with the unit only where it is short (%s)',
  (unit, locale, written) => {
    expect(htmlOf({ unit }, locale)).toContain(written)
  },
)

test('a unit in words stands once, beside the title', () => {
  expect(htmlOf({ unit: 'customers' }, 'en').match(/customers/g)).toHaveLength(1)
  expect(htmlOf({ unit: 'customers' }, 'en')).toContain('in customers')
})

test('bars begin at 0 and are as long as their figures', () => {
  const widths = [...htmlOf({ unit: '%' }).matchAll(/<rect[^>]* x="0"[^>]* width="([\d.]+)"/g)].map(
    ([, width]) => Number(width),
  )
  expect(widths).toEqual([830, 415])
})

test('a target is drawn through every bar and named under them', () => {
  const html = htmlOf({ target: 50, targetLabel: '及格' })
  expect(html.match(/<line class="chart-target" x1="500"/g)).toHaveLength(2)
  expect(html).toContain('及格 50')
})

test('behind every chart stands the table it was drawn from', () => {
  const series = [
    { name: '今年', values: [1, 2] },
    { name: '去年', values: [3, 4] },
  ]
  for (const kind of ['bar', 'line'] as const) {
    const table = /<table>.*<\/table>/s.exec(htmlOf({ kind, series }))![0]
    expect(
      table
        .replace(/<[^>]+>/g, ' ')
        .trim()
        .split(/\s+/),
    ).toEqual(['项目', '今年', '去年', '甲', '1', '3', '乙', '2', '4'])
  }
})

test('a line is drawn for a desktop and for a phone, each series named at its end', () => {
  const series = [
    { name: '今年', values: [1, 2] },
    { name: '去年', values: [3, 4] },
  ]
  const html = htmlOf({ kind: 'line', series })
  expect(html.match(/<polyline/g)).toHaveLength(4)
  expect(html.match(/今年 2</g)).toHaveLength(2)
})

test('a line of one point and one of sixty are drawn within their frame', () => {
  for (const count of [1, 60]) {
    const values = Array.from({ length: count }, (_, at) => at * 10)
    const html = htmlOf({
      kind: 'line',
      labels: values.map(String),
      series: [{ name: 'a', values }],
    })
    for (const [, x, y] of html.matchAll(/<text class="chart-tick" x="([-\d.]+)" y="([-\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThan(0)
      expect(Number(x)).toBeLessThan(648)
      expect(Number(y)).toBeLessThan(300)
    }
    expect(html).not.toContain('NaN')
  }
})

test('names at the ends of lines never cover each other', () => {
  const label = fc.record({
    className: fc.constant('a'),
    text: fc.constantFrom('甲 1', 'Customers who stayed 50', '目标'),
    y: fc.integer({ min: 12, max: 228 }),
  })
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), (labels) => {
      const lines = drawEndLabels(labels, { x: 0, width: 90, bottom: 228 })
      const heights = lines.map(({ properties }) => Number(properties.y)).toSorted((a, b) => a - b)
      const gaps = heights.slice(1).map((y, at) => y - heights[at]!)
      expect(Math.min(...gaps, 17)).toBeGreaterThanOrEqual(16.9)
    }),
  )
})

test.each([
  ['Customers who stayed', 75, ['Customers', 'who stayed']],
  ['有人认真听过的客户', 60, ['有人认真', '听过的客', '户']],
  ['Antidisestablishmentarianism', 60, ['Antidisestablishmentarianism']],
])('%s is broken where its language breaks', (text, width, lines) => {
  expect(wrapText(text, 13, width)).toEqual(lines)
  expect(textWidth('客户', 13)).toBe(26)
})
