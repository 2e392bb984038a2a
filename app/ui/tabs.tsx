import { NavLink } from '@remix-run/react'

/** Pages of one subject, side by side; each is a link. */
export function Tabs({
  label,
  items,
}: {
  label: string
  /** `end`: only this very address is the tab, not those below it. */
  items: readonly { to: string; label: string; end?: boolean }[]
}) {
  return (
    <nav aria-label={label} className="chrome overflow-x-auto border-b border-rule-mid">
      <ul className="flex gap-5.5">
        {items.map((item) => (
          <li key={item.to}>
            <NavLink to={item.to} end={item.end} preventScrollReset className="tab">
              {item.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
