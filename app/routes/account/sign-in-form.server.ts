import type { ActionFunctionArgs } from '@remix-run/node'
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
      account: String(form.get('account') ?? ''),
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

/** The fields of a form that was sent here because its session had ended; none on signing in plainly. */
export function heldFields(form: FormData): [name: string, value: string][] {
  return [...form].flatMap(([name, value]) =>
    name === 'account' || name === 'password' || typeof value !== 'string' ? [] : [[name, value]],
  )
}
