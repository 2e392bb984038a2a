import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { findProps } from '#app/mdx/tree/block-props.ts'
import { childBlocks } from '#app/mdx/tree/child-blocks.ts'
import { finding, type Finding } from '#app/mdx/finding.ts'
import { placeOf } from '#app/mdx/tree/place.ts'

/** What is wrong with the figures of a chart taken together: they must fill one table without gaps. */
export function checkChart(node: MdxJsxFlowElement): Finding[] {
  const series = childBlocks(node, 'Series').map((one) => ({ node: one, points: pointsOf(one) }))
  const chart = findProps('Chart', node)
  const lonely = chart?.targetLabel !== undefined && chart.target === undefined
  return [
    ...(lonely ? [finding(placeOf(node), 'chart-target-label')] : []),
    ...(chart?.kind === 'bar'
      ? checkBars(
          node,
          series.flatMap(({ points }) => points),
        )
      : []),
    ...series.flatMap(({ points }) => checkTwice(points)),
    ...series.slice(1).flatMap((one) => checkLabels(one, series[0]!.points)),
  ]
}

type ChartPoint = { node: MdxJsxFlowElement; label: string; value: number }

function pointsOf(series: MdxJsxFlowElement): ChartPoint[] {
  return childBlocks(series, 'Point').flatMap((node) => {
    const props = findProps('Point', node)
    return props ? [{ node, ...props }] : []
  })
}

function checkBars(node: MdxJsxFlowElement, points: ChartPoint[]): Finding[] {
  const target = findProps('Chart', node)?.target ?? 0
  const below = points.filter(({ value }) => value < 0).map((point) => point.node)
  return [...(target < 0 ? [node] : []), ...below].map((one) =>
    finding(placeOf(one), 'chart-negative-bar'),
  )
}

function checkTwice(points: ChartPoint[]): Finding[] {
  return points
    .filter(({ label }, index) => points.findIndex((other) => other.label === label) < index)
    .map(({ node, label }) => finding(placeOf(node), 'chart-label-twice', label))
}

function checkLabels(
  { node, points }: { node: MdxJsxFlowElement; points: ChartPoint[] },
  first: ChartPoint[],
): Finding[] {
  const differing = Array.from(
    { length: Math.max(points.length, first.length) },
    (_, index) => index,
  ).find((index) => points[index]?.label !== first[index]?.label)
  if (differing === undefined) return []
  const at = points[differing]
  return [
    finding(placeOf(at?.node ?? node), 'chart-labels-differ', (at ?? first[differing])!.label),
  ]
}
