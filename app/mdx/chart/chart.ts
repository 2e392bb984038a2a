import type { BlockProps } from '#app/mdx/tree/block.ts'

/** A chart as its author declared it; every series has the same labels in the same order. */
export type Chart = BlockProps<'Chart'> & {
  labels: string[]
  series: { name: string; values: number[] }[]
}
