import { removeSessionByToken } from '#app/data/sessions.server.ts'

/** Ends the session that this browser's token opens; signing out twice is no mistake. */
export async function signOut({ token }: { token: string }): Promise<void> {
  await removeSessionByToken(token)
}
