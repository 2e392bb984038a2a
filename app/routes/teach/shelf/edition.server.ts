import { findPerson } from '#app/data/people.server.ts'

/** A revision in force: its number, when it was published, and by whom if by a person. */
export type Edition = { number: number; at: Date; by: string | null }

export type Published = { sequence: number; publishedAt: Date; publishedBy: string | null }

/** The edition of a revision, for its page. */
export async function editionOf(revision: Published | null): Promise<Edition | null> {
  if (!revision) return null
  const { sequence, publishedAt, publishedBy } = revision
  const person = publishedBy ? await findPerson(publishedBy) : null
  return { number: sequence, at: publishedAt, by: person?.name ?? null }
}
