import type { Element } from 'hast'
import { h, s } from 'hastscript'
import type { Locale } from '#app/domain/locale.ts'
import type { LessonWords } from '#app/i18n/lesson.ts'
import { drawBars } from './bar-chart.ts'
import type { Chart } from './chart.ts'
import { unitStandsApart, writerFor } from './number-format.ts'
import { drawLines } from './line-chart.ts'

/** A chart with its title, its source, and behind it the table it was drawn from. */
export function drawChart(chart: Chart, locale: Locale, words: LessonWords): Element {
  const { title, unit, source, target } = chart
  const write = writerFor(chart, locale)
  const targetText =
    target === undefined ? '' : words.targetValue(chart.targetLabel ?? words.target, write(target))
  const drawing =
    chart.kind === 'bar' ? [drawBars(chart, write)] : drawLines(chart, write, targetText)
  return h('figure', { className: ['chart'] }, [
    h('figcaption', { className: ['chart-title'] }, [
      title,
      ...(unit && unitStandsApart(unit)
        ? [h('span', { className: ['chart-unit'] }, words.unit(unit))]
        : []),
    ]),
    h('div', { className: ['chart-drawing'], role: 'img', ariaLabel: words.chart(title) }, drawing),
    ...(chart.kind === 'bar' && targetText ? [drawTargetKey(targetText)] : []),
    drawTable(chart, write, words),
    ...(source ? [h('p', { className: ['source'] }, words.source(source))] : []),
  ])
}

function drawTargetKey(text: string): Element {
  const dash = { className: ['chart-target'], x1: 0, x2: 28, y1: 7, y2: 7 }
  return h('p', { className: ['chart-key'] }, [
    s('svg', { className: ['chart-dash'], viewBox: '0 0 28 14', ariaHidden: 'true' }, [
      s('line', dash),
    ]),
    text,
  ])
}

function drawTable(chart: Chart, write: (value: number) => string, words: LessonWords): Element {
  const heads = [words.label, ...chart.series.map(({ name }) => name)]
  return h('details', { className: ['chart-table'] }, [
    h('summary', words.dataTable(chart.labels.length)),
    h('table', [
      h('thead', [
        h(
          'tr',
          heads.map((head) => h('th', { scope: 'col' }, head)),
        ),
      ]),
      h(
        'tbody',
        chart.labels.map((label, at) =>
          h('tr', [
            h('th', { scope: 'row' }, label),
            ...chart.series.map(({ values }) => h('td', write(values[at]!))),
          ]),
        ),
      ),
    ]),
  ])
}
