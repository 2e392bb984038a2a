import type { ActionFunctionArgs } from '@remix-run/node'
import { sessionCookie } from '#app/session/cookie.server.ts'
import { readForm } from '#app/session/form.server.ts'
import { refusal, signInFrom, signInProblem } from './sign-in-form.server.ts'
import type { SignInProblem } from './sign-in-problem.ts'

/** What a page hears that signs its reader in again without being left; null: it is done. */
export type SignInAgainReply = { problem: SignInProblem | null }

/** Signs in for a page that stays as it is. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const now = new Date()
  const result = await signInFrom(args, await readForm(args.request), now)
  if (result.outcome === 'signed-in')
    return answer({ problem: null }, { headers: { 'Set-Cookie': sessionCookie(result.token) } })
  const problem = signInProblem(result, now)
  return answer({ problem }, refusal(problem))
}

const answer = (told: SignInAgainReply, how: ResponseInit) => Response.json(told, how)
