/** What is published by itself, as the content folder groups it. */
export type ShelfKind = 'courses' | 'banks' | 'exams'

/**
 * Where something on disk stands against what is in force. `absent`: in force, and not on disk;
 * `unread`: on disk, with errors that keep it from being read. `imported`: a bank that was imported in the
 * browser, and is not on disk; `kept`: one that stays so although there is a file for it.
 */
export type ShelfState = 'published' | 'changed' | 'new' | 'absent' | 'unread' | 'imported' | 'kept'

type Addressed = { hash: string } | undefined

/** Compares the address something would be published under with the one in force. */
export function shelfState(onDisk: Addressed, inForce: Addressed): ShelfState {
  if (!onDisk) return inForce ? 'absent' : 'unread'
  if (!inForce) return 'new'
  return onDisk.hash === inForce.hash ? 'published' : 'changed'
}
