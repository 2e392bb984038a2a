import type { DemoAccount } from '#app/domain/identity/demo-account.ts'
import { accountMessages, roleMessages } from '#app/i18n/account.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'

/** Whom one can be in a demo. */
export function DemoAccounts({
  accounts,
  password,
}: {
  accounts: Record<DemoAccount, string>
  password: string
}) {
  const messages = useMessages(accountMessages)
  const roles = useMessages(roleMessages)
  const items = [
    { term: roles.learner, value: accounts.learner },
    { term: messages.learnerInEnglish, value: accounts.learnerInEnglish },
    { term: roles.trainer, value: accounts.trainer },
    { term: roles.hr, value: accounts.hr },
    { term: roles.admin, value: accounts.admin },
  ]
  return (
    <section className="mt-6 border-t pt-4 text-sm">
      <p className="mb-2">{messages.demo}</p>
      <DefinitionList items={items} />
      <p className="mt-2">{messages.demoPassword(password)}</p>
    </section>
  )
}
