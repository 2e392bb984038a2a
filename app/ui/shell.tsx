import { Link, NavLink } from '@remix-run/react'
import type { ReactNode } from 'react'
import { commonMessages } from '#app/i18n/common.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { Mark } from './mark.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { PersonMenu, type Person } from './person-menu.tsx'
import { SkipLink } from './skip-link.tsx'

export type NavigationItem = { to: string; label: string; end?: boolean }

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
  /** The areas somebody with several roles may switch to. */
  areas: readonly NavigationItem[]
  person: Person | null
  children: ReactNode
}) {
  const messages = useMessages(commonMessages)
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[1fr_auto] pb-14 md:grid-cols-[var(--spine)_minmax(0,1fr)] md:grid-rows-1 md:pb-0 print:block print:p-0">
      <SkipLink />
      <div className="chrome stitches sticky top-0 hidden h-dvh flex-col items-center gap-5 bg-sheet py-4 pe-2.5 md:flex">
        <Link to={home}>
          <Mark label={messages.product} />
        </Link>
        <nav aria-label={messages.mainNavigation} className="w-full">
          <ul className="grid gap-1.5">
            {items.map((item) => (
              <li key={item.to}>
                <NavLink to={item.to} end={item.end} className="fishtail rail">
                  <span>{item.label}</span>
                </NavLink>
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
      <footer className="chrome border-t bg-sheet p-4 md:hidden">
        <PersonMenu areas={areas} person={person} />
      </footer>
      <nav
        aria-label={messages.mainNavigation}
        className="chrome fixed inset-x-0 bottom-0 z-10 grid auto-cols-fr grid-flow-col border-t border-rule-mid bg-sheet md:hidden"
      >
        {items.map((item) => (
          <NavLink key={item.to} to={item.to} end={item.end} className="fishtail bar">
            {item.label}
          </NavLink>
        ))}
      </nav>
    </div>
  )
}
