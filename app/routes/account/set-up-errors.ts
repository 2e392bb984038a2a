import type { PasswordProblem } from '#app/domain/identity/password-rule.ts'
import { accountMessages, passwordMessages } from '#app/i18n/account.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import type { FieldName } from './set-up-form.ts'

/** Why the first administrator was not made. */
export type SetUpProblem =
  | { kind: 'fields'; wrong: readonly ('number' | 'name' | 'email')[] }
  | { kind: 'password'; problem: PasswordProblem }
  | { kind: 'code'; triesLeft: number; minutes: number }

/** The sentence below each field that is to be put right. */
export function useSetUpErrors(
  problem: SetUpProblem | undefined,
): Partial<Record<FieldName, string>> {
  const messages = useMessages(accountMessages)
  const passwords = useMessages(passwordMessages)
  switch (problem?.kind) {
    case undefined:
      return {}
    case 'fields':
      return Object.fromEntries(problem.wrong.map((name) => [name, messages[`${name}Problem`]]))
    case 'password':
      return { password: passwords[problem.problem] }
    case 'code':
      return {
        code:
          problem.triesLeft === 0
            ? messages.limited(problem.minutes)
            : messages.wrongCode(problem.triesLeft),
      }
  }
}
