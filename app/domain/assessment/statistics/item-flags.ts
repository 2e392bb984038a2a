import type { ItemFigures } from './item-statistics.ts'

/** What a trainer should look at in an item. */
export type ItemFlag = 'negative' | 'perhaps-negative' | 'too-easy' | 'too-hard'

/**
 * The flags of an item's figures. `negative`: those who know more miss it more often, which mostly means a
 * wrong key or two right answers; `perhaps-negative` while the interval still reaches above 0. `too-easy`
 * and `too-hard`: the whole interval of the facility lies above 90 % or below 30 %, so that it can hardly
 * tell people apart.
 */
export function itemFlags({ facility, discrimination }: ItemFigures): ItemFlag[] {
  const flags: ItemFlag[] = []
  if (discrimination.outcome === 'measured' && discrimination.value < 0)
    flags.push(discrimination.high < 0 ? 'negative' : 'perhaps-negative')
  if (facility.outcome === 'measured' && facility.low > 0.9) flags.push('too-easy')
  if (facility.outcome === 'measured' && facility.high < 0.3) flags.push('too-hard')
  return flags
}
