/** Why a part of a file was not read, in whatever format: a code, for which i18n has the sentence. */
export type ProblemCode = (typeof PROBLEM_CODES)[number]

export const PROBLEM_CODES = [
  // The file as a whole
  'not-text',
  'no-items',
  'file-too-large',
  'file-damaged',
  // An item, or text of none
  'ambiguous-forms',
  'ambiguous-key',
  'answer-without-item',
  'blank-count',
  'conflicting-keys',
  'duplicate-option',
  'empty-option',
  'holds-object',
  'key-without-option',
  'kind-mismatch',
  'missing-option',
  'no-blank',
  'no-key',
  'no-stem',
  'several-keys',
  'stray-text',
  'too-few-options',
  'too-many-options',
  'unreadable-key',
  'unreadable-order',
  'unreadable-pairs',
  'unsupported-kind',
] as const
