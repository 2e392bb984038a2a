/** Why a part of a file was not read, in whatever format: a code, for which i18n has the sentence. */
export type ProblemCode = (typeof PROBLEM_CODES)[number]

export const PROBLEM_CODES = [
  // The file as a whole
  'not-text',
  'no-items',
  'file-too-large',
  'file-damaged',
  'old-workbook',
  // A sheet, its columns and rows
  'no-heads',
  'sheet-not-read',
  'unknown-column',
  'repeated-column',
  'repeated-numbers',
  'example-row',
  // A cell that does not say what was typed into it
  'date-cell',
  'formula-cell',
  'error-cell',
  'digits-cell',
  'format-cell',
  'broken-xml',
  // An item, or text of none
  'ambiguous-forms',
  'ambiguous-key',
  'answer-without-item',
  'blank-count',
  'conflicting-keys',
  'duplicate-id',
  'duplicate-option',
  'empty-option',
  'holds-object',
  'formula',
  'key-without-option',
  'kind-mismatch',
  'merged-rows',
  'media',
  'missing-option',
  'no-blank',
  'no-key',
  'no-kind',
  'no-stem',
  'not-a-number',
  'not-an-item',
  'not-kept',
  'partial-credit',
  'picture',
  'scoring-not-kept',
  'several-answers',
  'several-blanks',
  'several-keys',
  'stray-text',
  'table',
  'too-few-options',
  'too-many-options',
  'unknown-kind',
  'unbalanced-braces',
  'units',
  'unknown-markup',
  'unreadable-key',
  'unreadable-order',
  'unreadable-pairs',
  'unreadable-number',
  'unreadable-value',
  'unsupported-kind',
  'wildcard',
] as const

/** What a foreign format leaves out of an item; see `Loss` in exchange/. */
export type LossCode = (typeof LOSS_CODES)[number]
/** Every kind of loss, of whatever format. */
export const LOSS_CODES = [
  'left-out',
  'text',
  'kind',
  'id',
  'option-reasons',
  'rationale',
  'points',
  'difficulty',
  'competency',
  'scoring',
  'any-order',
  'case-sensitive',
  'tolerance',
  'unit',
  'model',
  'criteria',
] as const

/** The formats that items are read from; their content is asked in this order. */
export const FORMATS = ['docx', 'xlsx', 'moodle-xml', 'gift', 'aiken', 'csv', 'text'] as const
export type Format = (typeof FORMATS)[number]

/** The foreign formats that items are written in. */
export const WRITTEN_FORMATS = [
  'xlsx',
  'csv',
  'docx',
  'text',
  'gift',
  'aiken',
  'moodle-xml',
] as const
export type WrittenFormat = (typeof WRITTEN_FORMATS)[number]

/** Every format that a bank of ours is written in: two that hold all of it, and the foreign ones. */
export const BANK_FORMATS = ['yaml', 'json', ...WRITTEN_FORMATS] as const
export type BankFormat = (typeof BANK_FORMATS)[number]
