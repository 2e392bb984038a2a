/** Tables whose rows are never changed or removed; each has triggers that refuse UPDATE and DELETE. */
export const appendOnlyTables = [
  'Blob',
  'CourseRevision',
  'ItemRevision',
  'BankRevision',
  'ExamRevision',
  'CompetencyRevision',
  'LessonRead',
  'CheckAnswer',
  'Assignment',
  'Cycle',
  'Completion',
  'Attempt',
  'AttemptEvent',
  'Score',
  'Certificate',
] as const
