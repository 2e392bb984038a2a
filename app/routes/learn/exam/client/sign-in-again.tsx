import { useEffect, useRef, useState, type FormEvent } from 'react'
import { accountMessages } from '#app/i18n/account.ts'
import { examMessages } from '#app/i18n/exam.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { useRootData } from '#app/root-data.ts'
import type { SignInAgainReply } from '#app/routes/account/sign-in-again.ts'
import { signInSentence } from '#app/routes/account/sign-in-problem.ts'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Field } from '#app/ui/field.tsx'
import { Flash } from '#app/ui/flash.tsx'

type Problem = SignInAgainReply['problem'] | 'unreachable'

/** Signs the same person in again over the page they are at; what they answered waits meanwhile. */
export function SignInAgain({
  unsent,
  done,
  close,
}: {
  unsent: number
  done: () => void
  close: () => void
}) {
  const messages = useMessages(examMessages)
  const account = useMessages(accountMessages)
  const viewer = useRootData()?.viewer
  const form = useRef<HTMLFormElement>(null)
  const [problem, setProblem] = useState<Problem>(null)
  const [isBusy, setBusy] = useState(false)
  const toPassword = () => {
    const password = form.current?.querySelector<HTMLInputElement>('[type=password]')
    if (password) password.value = ''
    password?.focus()
  }
  useEffect(toPassword, [])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBusy(true)
    const found = await signInAgain(new FormData(event.currentTarget))
    setBusy(false)
    setProblem(found)
    if (found) toPassword()
    else done()
  }
  return (
    <Dialog
      title={messages.signInAgain}
      back={close}
      actions={
        <>
          <Button type="button" onClick={close}>
            {messages.later}
          </Button>
          <Button form="sign-in-again" kind="ink" busy={isBusy} busyLabel={account.signIn}>
            {account.signIn}
          </Button>
        </>
      }
    >
      <form id="sign-in-again" ref={form} className="grid gap-4" onSubmit={submit}>
        <p>{messages.signedOut(unsent)}</p>
        {problem && (
          <Flash kind="problem">
            {problem === 'unreachable' ? messages.unreachable : signInSentence(problem, account)}
          </Flash>
        )}
        <Field
          label={account.accountName}
          name="account"
          autoComplete="username"
          value={viewer?.number}
          readOnly
        />
        <Field
          label={account.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
      </form>
    </Dialog>
  )
}

async function signInAgain(form: FormData): Promise<Problem> {
  try {
    const response = await fetch('/account/sign-in/again', {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams([...form].map(([name, value]) => [name, String(value)])),
    })
    return ((await response.json()) as SignInAgainReply).problem
  } catch {
    return 'unreachable'
  }
}
