import type { ActionFunctionArgs } from '@remix-run/node'
import { LONGEST_TYPED } from '#app/domain/identity/account-name.ts'
import { signIn } from '#app/operations/sign-in.server.ts'
import { readSessionToken } from '#app/session/cookie.server.ts'
import type { SignInProblem } from './sign-in-problem.ts'

type Result = Awaited<ReturnType<typeof signIn>>

/** Signs in whoever the form names, in place of the session that the browser had. */
export async function signInFrom(
  { request, context }: ActionFunctionArgs,
  form: FormData,
  now: Date,
): Promise<Result> {
  const result = await signIn(
    {
      account: typedAccount(form),
      password: String(form.get('password') ?? ''),
      address: context.address,
      userAgent: request.headers.get('User-Agent') ?? '',
      replaces: readSessionToken(request),
    },
    now,
  )
  context.log.outcome = result.outcome
  return result
}

/** What to tell of a try that signed nobody in. */
export function signInProblem(
  result: Exclude<Result, { outcome: 'signed-in' }>,
  now: Date,
): SignInProblem {
  if (result.outcome === 'wrong') {
    const { triesLeft, lockMinutes } = result
    return { kind: 'wrong', triesLeft, lockMinutes }
  }
  const minutes = Math.ceil((result.until.getTime() - now.getTime()) / 60_000)
  return { kind: 'limited', minutes }
}

/** How a refused try is answered. */
export function refusal(problem: SignInProblem): ResponseInit {
  return problem.kind === 'wrong'
    ? { status: 400 }
    : { status: 429, headers: { 'Retry-After': String(problem.minutes * 60) } }
}

/** Of a form that anybody may send, so many fields are drawn again; drawing more would keep others waiting. */
const MOST_HELD = 2_000

/**
 * The fields of a form that was sent here because its session had ended; none on signing in plainly. A form
 * with more than can be held is refused, in words.
 */
export function heldFields(form: FormData): [name: string, value: string][] {
  const held = [...form].flatMap(([name, value]): [string, string][] =>
    name === 'account' || name === 'password' || typeof value !== 'string' ? [] : [[name, value]],
  )
  if (held.length > MOST_HELD) throw new Response(null, { status: 413 })
  return held
}

/** What was typed as the account, as far as any account goes. */
export function typedAccount(form: FormData): string {
  return String(form.get('account') ?? '').slice(0, LONGEST_TYPED)
}
