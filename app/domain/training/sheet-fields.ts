/** The fields of a filter as a form and an address have them. */
export const sheetFields = [
  'department',
  'course',
  'state',
  'staff',
  'date',
  'from',
  'to',
  'text',
] as const
export type SheetSearch = Partial<Record<(typeof sheetFields)[number], string>>
