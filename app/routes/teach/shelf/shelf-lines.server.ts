import type { ShelfKind } from '#app/domain/catalog/shelf-state.ts'
import type { Locale } from '#app/domain/locale.ts'
import { readContent } from '#app/operations/read-content.server.ts'
import { settings } from '#app/settings.server.ts'
import { pendingOf } from './pending.server.ts'
import { shelf, type Disk, type Manifests, type ShelfEntry } from './shelf.ts'

/** All courses, banks or exams as the lines of their page, with what waits to be published and where the files are. */
export async function shelfLines<
  Kind extends ShelfKind,
  Revision extends { hash: string; manifest: Manifests[Kind] },
  Line,
>(
  kind: Kind,
  inForce: () => Promise<ReadonlyMap<string, Revision>>,
  lineOf: (
    entry: ShelfEntry<Manifests[Kind], Revision>,
    disk: Disk,
    locale: Locale,
  ) => Promise<Line>,
  locale: Locale,
) {
  const [disk, revisions] = await Promise.all([readContent(), inForce()])
  const entries = [...shelf(kind, disk, revisions).values()]
  const [lines, pending] = await Promise.all([
    Promise.all(entries.map((entry) => lineOf(entry, disk, locale))),
    pendingOf(disk),
  ])
  return { lines, pending, folder: settings().contentFolder }
}
