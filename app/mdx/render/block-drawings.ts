import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { drawChart } from '#app/mdx/chart/chart-figure.ts'
import { isBlockName, type BlockName } from '#app/mdx/tree/block.ts'
import { readProps } from '#app/mdx/tree/block-props.ts'
import { childBlocks } from '#app/mdx/tree/child-blocks.ts'
import { drawCallout } from './callout.ts'
import type { Drafting } from './drafting.ts'
import { drawFigure } from './figure.ts'

/** The Markdown inside a block. */
export type Inside = (node: MdxJsxFlowElement) => ElementContent[]
type Draw = (node: MdxJsxFlowElement, inside: Inside, drafting: Drafting) => Element

/** The blocks that are plain HTML by the time of publishing. */
const drawings: { [Name in BlockName]?: Draw } = {
  Callout: (node, inside, { words }) =>
    drawCallout(readProps('Callout', node), inside(node), words),
  Case: drawCase,
  Compare: drawCompare,
  Steps: drawSteps,
  Figure: (node, _, drafting) => {
    const { src, alt, caption } = readProps('Figure', node)
    return drawFigure(src, alt, caption, drafting)
  },
  Chart: (node, _, { locale, words }) => {
    const series = childBlocks(node, 'Series').map((one) => ({
      name: readProps('Series', one).name,
      points: childBlocks(one, 'Point').map((point) => readProps('Point', point)),
    }))
    return drawChart(
      {
        ...readProps('Chart', node),
        labels: series[0]!.points.map(({ label }) => label),
        series: series.map(({ name, points }) => ({
          name,
          values: points.map(({ value }) => value),
        })),
      },
      locale,
      words,
    )
  },
}

/** One static block as HTML. Throws for a block that is a segment of its own. */
export function drawBlock(node: MdxJsxFlowElement, inside: Inside, drafting: Drafting): Element {
  const draw = isBlockName(node.name) ? drawings[node.name] : undefined
  if (!draw) throw new Error(`<${node.name}> is not plain HTML`)
  return draw(node, inside, drafting)
}

function drawCase(node: MdxJsxFlowElement, inside: Inside, { words }: Drafting): Element {
  const { title, source } = readProps('Case', node)
  const parts = [
    ['Situation', words.situation],
    ['Action', words.action],
    ['Insight', words.insight],
  ] as const
  return h('div', { className: ['case'], role: 'group', ariaLabel: `${words.case} ${title}` }, [
    h('p', { className: ['case-flag'] }, words.case),
    h('p', { className: ['block-title'] }, title),
    ...parts.map(([name, word]) =>
      h('div', { className: ['case-part'] }, [
        h('p', { className: ['case-word'] }, word),
        h('div', childBlocks(node, name).flatMap(inside)),
      ]),
    ),
    ...(source ? [h('p', { className: ['source'] }, words.source(source))] : []),
  ])
}

/** The roles keep it a table for a screen reader where a phone shows each row as a block. */
function drawCompare(node: MdxJsxFlowElement): Element {
  const { title, left, right } = readProps('Compare', node)
  const head = (text: string) => h('th', { scope: 'col', role: 'columnheader' }, text)
  const rows = childBlocks(node, 'Row').map((row) => {
    const cells = readProps('Row', row)
    return h('tr', { role: 'row' }, [
      h('th', { scope: 'row', role: 'rowheader' }, cells.topic),
      h('td', { role: 'cell' }, cells.left),
      h('td', { role: 'cell' }, cells.right),
    ])
  })
  return h('table', { className: ['compare'], role: 'table' }, [
    h('caption', title),
    h('thead', { role: 'rowgroup' }, [
      h('tr', { role: 'row' }, [h('td', { role: 'cell' }), head(left), head(right)]),
    ]),
    h('tbody', { role: 'rowgroup' }, rows),
  ])
}

function drawSteps(node: MdxJsxFlowElement, inside: Inside): Element {
  const { title } = readProps('Steps', node)
  const steps = childBlocks(node, 'Step').map((step) =>
    h('li', [
      h('p', { className: ['step-title'] }, readProps('Step', step).title),
      ...inside(step),
    ]),
  )
  return h('div', { className: ['steps'] }, [
    ...(title ? [h('p', { className: ['block-title'] }, title)] : []),
    h('ol', steps),
  ])
}
