import type { Role } from '#app/domain/identity/role.ts'
import { accountMessages, roleMessages } from '#app/i18n/account.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'

/** What the records say of the reader. */
export function AboutMe(me: {
  number: string
  name: string
  nameLatin: string | null
  email: string | null
  department: { 'zh-CN': string; en: string } | null
  roles: readonly Role[]
}) {
  const locale = useLocale()
  const messages = useMessages(accountMessages)
  const roles = useMessages(roleMessages)
  const items = [
    { term: messages.number, value: me.number },
    { term: messages.name, value: me.name },
    ...(me.nameLatin ? [{ term: messages.nameLatin, value: me.nameLatin }] : []),
    { term: messages.department, value: me.department?.[locale] },
    { term: messages.email, value: me.email ?? messages.noEmail },
    { term: messages.roles, value: me.roles.map((role) => roles[role]).join(messages.comma) },
  ]
  return (
    <div className="py-3">
      <DefinitionList items={items} />
      <p className="mt-3 text-sm text-ink-3">{messages.aboutHint}</p>
    </div>
  )
}
