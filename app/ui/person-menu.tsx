import { Form } from '@remix-run/react'
import { commonMessages } from '#app/i18n/common.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { Disclosure } from './disclosure.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { LightLink } from './light-link.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

export type Person = { name: string; number: string }

/** An area its reader may switch to. */
export type AreaItem = { to: string; label: string; current: boolean }

/** Who is signed in, the other areas open to them, language, theme, and the way out. */
export function PersonMenu({
  areas,
  person,
  folded,
}: {
  areas: readonly AreaItem[]
  person: Person | null
  /** Behind the person's initial, as in the spine. */
  folded?: boolean
}) {
  const messages = useMessages(commonMessages)
  const content = (
    <div className="grid gap-3">
      {person && (
        <p>
          <LightLink href="/account" className="link font-strong text-ink">
            {person.name}
          </LightLink>{' '}
          <span className="text-sm text-ink-3">{person.number}</span>
        </p>
      )}
      {areas.length > 1 && (
        <nav aria-label={messages.areas} className="flex flex-wrap gap-4 border-t pt-3">
          {areas.map(({ to, label, current }) => (
            <LightLink
              key={to}
              href={to}
              aria-current={current || undefined}
              className="link aria-current:font-strong aria-current:text-ink aria-current:no-underline"
            >
              {label}
            </LightLink>
          ))}
        </nav>
      )}
      <div className="border-t pt-2">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      {person ? (
        <Form method="post" action="/account/sign-out" className="border-t pt-2">
          <button className="link min-h-control">{messages.signOut}</button>
        </Form>
      ) : (
        <LightLink href="/account/sign-in" className="link">
          {messages.signIn}
        </LightLink>
      )}
    </div>
  )
  if (!folded) return content
  return (
    <Disclosure
      label={person ? messages.menuOf(person.name) : messages.preferences}
      face={person ? Array.from(person.name)[0] : '…'}
    >
      {content}
    </Disclosure>
  )
}
