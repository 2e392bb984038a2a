import type { Connection } from './database.server.ts'

// Every table, parents before children, with the columns it is paged by. Sessions and failed sign-ins
// are left out: nobody should be signed in by a restored file. So are marks of addresses, which serve
// while an attempt is sat. Renderings and the queue of written answers are made again.
export const backupTables = [
  ['department', ['path']],
  ['person', ['id']],
  ['credential', ['personId']],
  ['setupCode', ['id']],
  ['importDraft', ['id']],
  ['blob', ['hash']],
  ['courseRevision', ['slug', 'sequence']],
  ['itemRevision', ['hash']],
  ['bankRevision', ['slug', 'sequence']],
  ['examRevision', ['slug', 'sequence']],
  ['competencyRevision', ['sequence']],
  ['assignment', ['id']],
  ['cycle', ['id']],
  ['lessonProgress', ['personId', 'courseSlug', 'lessonSlug']],
  ['lessonRead', ['cycleId', 'lessonSlug']],
  ['checkAnswer', ['id']],
  ['practiceAnswer', ['id']],
  ['practiceRating', ['answerId']],
  ['practiceMark', ['id']],
  ['attempt', ['id']],
  ['attemptEvent', ['attemptId', 'sequence']],
  ['score', ['attemptId', 'sequence']],
  ['completion', ['cycleId']],
  ['certificate', ['id']],
  ['extraTime', ['id']],
  ['makeUp', ['id']],
  ['makeUpPerson', ['makeUpId', 'personId']],
  ['regrade', ['id']],
] as const satisfies readonly (readonly [keyof Connection, readonly string[]])[]

export type BackupTable = (typeof backupTables)[number][0]

/** What is left out of a backup on purpose; a test checks that no table is forgotten. */
export const notBackedUp = [
  'session',
  'signInFailure',
  'lessonRender',
  'writtenAnswer',
  'answerHand',
  'finishedRegrade',
  'attemptAddress',
]
