import { sweepImportDrafts } from '#app/data/import-drafts.server.ts'

/** Removes import drafts that nobody has touched for so long that they have expired; returns how many. */
export async function forgetExpiredDrafts(now: Date): Promise<{ drafts: number }> {
  return { drafts: await sweepImportDrafts(now) }
}
