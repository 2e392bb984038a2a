import type { Element } from 'hast'
import { h, s } from 'hastscript'
import type { Chart } from './chart.ts'
import { round } from './drawing.ts'
import { between, ticksFor } from './scale.ts'

const fullWidth = 1000
const rowHeight = 28

/**
 * Bars from 0, their figures at the right. Words are HTML and only the bars are drawn, so that text
 * keeps its size on a phone; the bars stretch to the column.
 */
export function drawBars(chart: Chart, write: (value: number) => string): Element {
  const { target } = chart
  const values = chart.series.flatMap((series) => series.values)
  const toWidth = between(0, ticksFor([0, ...values, target ?? 0]).at(-1)!, 0, fullWidth)
  const several = chart.series.length > 1
  const cells = chart.labels.flatMap((label, at) =>
    chart.series.flatMap(({ name, values }, index) => [
      h('div', { className: ['bar-label'] }, index === 0 ? label : ''),
      drawBar(toWidth(values[at]!), index + 1, target === undefined ? null : toWidth(target)),
      h('div', { className: ['bar-value'] }, [
        write(values[at]!),
        ...(several ? [h('span', { className: ['bar-name'] }, name)] : []),
      ]),
    ]),
  )
  return h('div', { className: ['bars', several ? 'bars-several' : 'bars-one'] }, cells)
}

function drawBar(width: number, number: number, target: number | null): Element {
  const viewBox = `0 0 ${fullWidth} ${rowHeight}`
  const aim = { className: ['chart-target'], x1: target, x2: target, y1: 0, y2: rowHeight }
  return s('svg', { className: ['bar'], viewBox, preserveAspectRatio: 'none' }, [
    s('rect', { className: [`bar-${number}`], x: 0, y: 7, width: round(width), height: 14 }),
    ...(target === null ? [] : [s('line', aim)]),
  ])
}
