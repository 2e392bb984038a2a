import type { BankOrigin } from './bank.ts'

/** What is published by itself, as the content folder groups it. */
export type ShelfKind = 'courses' | 'banks' | 'exams'

/**
 * Where something on disk stands against what is in force. `absent`: in force, and not on disk;
 * `imported`: made in the browser, and not on disk; `unread`: on disk, with errors that keep it from being
 * read.
 */
export type ShelfState = 'published' | 'changed' | 'new' | 'absent' | 'imported' | 'unread'

type Addressed = { hash: string; origin?: BankOrigin } | undefined

/** Compares the address something would be published under with the one in force. */
export function shelfState(onDisk: Addressed, inForce: Addressed): ShelfState {
  if (!onDisk && inForce) return inForce.origin === 'import' ? 'imported' : 'absent'
  if (!onDisk) return 'unread'
  if (!inForce) return 'new'
  return onDisk.hash === inForce.hash ? 'published' : 'changed'
}
