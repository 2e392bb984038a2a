import type { ItemRule } from './flaw.ts'

/** A multiple choice with one right option: it is a single choice that misleads about how many to look for. */
export const oneKeyMultiple: ItemRule<'one-key-multiple'> = ({ kind, key }) =>
  kind === 'several' && key.length === 1 ? [] : null
