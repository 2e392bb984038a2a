import { locales, type Locale } from '../../locale.ts'
import type { FlawCode } from './flaw.ts'

/** In which languages each rule is on. */
export type FlawRules = Record<FlawCode, readonly Locale[]>

/**
 * The rules that the check goes by: those with a precision of at least 0.9 over the labelled cases of the
 * language (tests/flaws), which a test compares with this record.
 */
export const defaultFlawRules: FlawRules = {
  'negative-stem': locales,
  'all-of-the-above': locales,
  'absolute-word': locales,
  'overlapping-options': locales,
  'near-duplicate-stems': locales,
  'unfocused-stem': locales,
  'one-key-multiple': locales,
  'missing-rationale': locales,
  'grammatical-cue': locales,
  'clang-cue': [],
  'longest-key': locales,
  'key-position': locales,
}
