import type { Element } from 'hast'
import { s } from 'hastscript'
import type { Chart } from './chart.ts'
import { level, round, textSize, word } from './drawing.ts'
import { drawEndLabels, endWidth, type EndLabel } from './end-labels.ts'
import { between, ticksFor } from './scale.ts'
import { textWidth } from './text-width.ts'

type Format = { className: string; width: number; height: number; mostEndWidth: number }
/** One drawing for a desktop and one for a phone: the same words, as large on both. */
const formats: Format[] = [
  { className: 'chart-wide', width: 648, height: 300, mostEndWidth: 150 },
  { className: 'chart-narrow', width: 350, height: 260, mostEndWidth: 84 },
]

type Frame = { left: number; right: number; top: number; bottom: number }
type Write = (value: number) => string

/** A line for each series, named at its end; the page shows the drawing that fits it. */
export function drawLines(chart: Chart, write: Write, targetText: string): Element[] {
  return formats.map((format) => draw(chart, write, targetText, format))
}

function draw(chart: Chart, write: Write, targetText: string, format: Format): Element {
  const aims = chart.target === undefined ? [] : [chart.target]
  const ticks = ticksFor([...chart.series.flatMap(({ values }) => values), ...aims])
  const tickWidth = Math.max(...ticks.map((tick) => textWidth(write(tick), textSize)))
  const bottom = format.height - 32
  const toY = between(ticks[0]!, ticks.at(-1)!, bottom, 12)
  const labels: EndLabel[] = [
    ...chart.series.map((series) => nameOf(series, chart.series.length > 1, write, toY)),
    ...aims.map((aim) => ({ className: 'chart-aim', text: targetText, y: toY(aim) })),
  ]
  const room = endWidth(labels, format.mostEndWidth)
  const frame: Frame = { left: tickWidth + 10, right: format.width - room, top: 12, bottom }
  const toX = between(0, Math.max(chart.labels.length - 1, 1), frame.left + 8, frame.right - 8)
  return s(
    'svg',
    { className: [format.className], viewBox: `0 0 ${format.width} ${format.height}` },
    [
      ...drawGrid(ticks, frame, toY, write),
      ...drawLabels(chart.labels, frame, toX),
      ...aims.map((aim) => level('chart-target', frame.left, frame.right, toY(aim))),
      ...chart.series.flatMap(({ values }, index) => drawLine(values, index + 1, toX, toY)),
      ...drawEndLabels(labels, { x: frame.right + 4, width: room - 6, bottom }),
    ],
  )
}

function nameOf(
  { name, values }: Chart['series'][number],
  several: boolean,
  write: Write,
  toY: (value: number) => number,
): EndLabel {
  const last = values.at(-1)!
  return {
    className: 'chart-name',
    text: several ? `${name} ${write(last)}` : write(last),
    y: toY(last),
  }
}

function drawGrid(
  ticks: number[],
  { left, right }: Frame,
  toY: (value: number) => number,
  write: Write,
): Element[] {
  return ticks.flatMap((tick) => [
    level('chart-grid', left, right, toY(tick)),
    word(write(tick), 'chart-tick', left - 8, toY(tick) + 4.5, 'end'),
  ])
}

/** Every label, or every second, third … of them where they would touch. */
function drawLabels(labels: string[], { bottom }: Frame, toX: (at: number) => number): Element[] {
  const widest = Math.max(...labels.map((label) => textWidth(label, textSize))) + 10
  const step = Math.max(1, Math.ceil(widest / (toX(1) - toX(0))))
  return labels.flatMap((label, at) =>
    at % step === 0 ? [word(label, 'chart-tick', toX(at), bottom + 22, 'middle')] : [],
  )
}

function drawLine(
  values: number[],
  number: number,
  toX: (at: number) => number,
  toY: (value: number) => number,
): Element[] {
  const points = values.map((value, at) => [round(toX(at)), round(toY(value))] as const)
  const [cx, cy] = points.at(-1)!
  return [
    s('polyline', { className: ['chart-line', `line-${number}`], points: points.join(' ') }),
    s('circle', { className: ['chart-end', `line-${number}`], cx, cy, r: 4 }),
  ]
}
