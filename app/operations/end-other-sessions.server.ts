import { removeOtherSessions } from '#app/data/sessions.server.ts'

/** Ends all of a person's sessions but the one that asks; returns how many. */
export async function endOtherSessions({
  personId,
  keep,
}: {
  personId: string
  keep: string
}): Promise<{ outcome: 'ended'; count: number }> {
  return { outcome: 'ended', count: await removeOtherSessions({ personId, keep }) }
}
