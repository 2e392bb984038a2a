import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { commonMessages } from '#app/i18n/common.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { LightLink } from './light-link.tsx'
import { Mark } from './mark.tsx'
import { PersonMenu, type AreaItem, type Person } from './person-menu.tsx'
import { SkipLink } from './skip-link.tsx'
import { Waiting } from './waiting.tsx'

/** Where a phone has the person's menu; wider windows have it in the spine. */
const own = '/account'

export type NavigationItem = { to: string; label: string }

/** The frame of every area: the spine on the left, or the tab bar at the foot of a phone. */
export function Shell({
  home,
  items,
  areas,
  person,
  children,
}: {
  home: string
  items: readonly NavigationItem[]
  areas: readonly AreaItem[]
  person: Person | null
  children: ReactNode
}) {
  const messages = useMessages(commonMessages)
  const bar = items.some(({ to }) => to === own)
    ? items
    : [...items, { to: own, label: messages.me }]
  const current = useCurrent(bar)
  const isOwn = useLocation().pathname === own
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[1fr_auto] pb-14 md:grid-cols-[var(--spine)_minmax(0,1fr)] md:grid-rows-1 md:pb-0 print:block print:p-0">
      <SkipLink />
      <Waiting />
      <div className="chrome stitches sticky top-0 hidden h-dvh flex-col items-center gap-5 bg-sheet py-4 pe-2.5 md:flex">
        <LightLink href={home}>
          <Mark label={messages.product} />
        </LightLink>
        <nav aria-label={messages.mainNavigation} className="w-full">
          <ul className="grid gap-1.5">
            {items.map((item) => (
              <li key={item.to}>
                <LightLink href={item.to} aria-current={current(item)} className="fishtail rail">
                  <span>{item.label}</span>
                </LightLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="mt-auto grid justify-items-center gap-3">
          <LanguageSwitch small />
          <PersonMenu areas={areas} person={person} folded />
        </div>
      </div>
      <div className="min-w-0">{children}</div>
      {isOwn && (
        <footer className="chrome border-t bg-sheet p-4 md:hidden">
          <PersonMenu areas={areas} person={person} />
        </footer>
      )}
      <nav
        aria-label={messages.mainNavigation}
        className="chrome fixed inset-x-0 bottom-0 z-10 grid auto-cols-auto grid-flow-col border-t border-rule-mid bg-sheet md:hidden"
      >
        {bar.map((item) => (
          <LightLink
            key={item.to}
            href={item.to}
            aria-current={current(item)}
            className="fishtail bar"
          >
            {item.label}
          </LightLink>
        ))}
      </nav>
    </div>
  )
}

/** Marks the one item whose address is the longest beginning of where we are. */
function useCurrent(items: readonly NavigationItem[]) {
  const { pathname } = useLocation()
  const [here] = items
    .filter(({ to }) => `${pathname}/`.startsWith(`${to}/`))
    .sort((one, other) => other.to.length - one.to.length)
  return (item: NavigationItem) =>
    item === here ? (item.to === pathname ? 'page' : 'true') : undefined
}
