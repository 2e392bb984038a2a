import { countFindings, type Disk, type FindingCount } from './shelf.ts'
import { countWaiting, waitingShelves } from './shelves.server.ts'

/** What a publication would do now: how many things it would put in force, and what stops it. */
export type Pending = FindingCount & { changes: number }

/** Counts what is on disk and not in force, and what the check found in all of it. */
export async function pendingOf(disk: Disk): Promise<Pending> {
  const changes = countWaiting(await waitingShelves(disk))
  return { changes, ...countFindings(disk.content.findings) }
}
