import { removeSession } from '#app/data/sessions.server.ts'

/** Ends one of a person's own sessions, on whatever device it is. */
export async function endSession({
  sessionId,
  personId,
}: {
  sessionId: string
  personId: string
}): Promise<{ outcome: 'ended' | 'not-found' }> {
  const ended = await removeSession({ id: sessionId, personId })
  return { outcome: ended ? 'ended' : 'not-found' }
}
