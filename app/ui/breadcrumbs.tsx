import { commonMessages } from '#app/i18n/common.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { LightLink } from './light-link.tsx'

export type Crumb = { label: string; to?: string }

/** The way here. On a phone only where you are. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { breadcrumbs } = useMessages(commonMessages)
  return (
    <nav aria-label={breadcrumbs} className="min-w-0">
      <ol className="flex gap-2 whitespace-nowrap">
        {crumbs.map(({ label, to }, at) => {
          const last = at === crumbs.length - 1
          return (
            <li key={at} className={last ? 'truncate text-ink' : 'hidden shrink-0 gap-2 md:flex'}>
              {to && !last ? (
                <LightLink href={to} className="hover:underline">
                  {label}
                </LightLink>
              ) : (
                <span aria-current={last ? 'page' : undefined}>{label}</span>
              )}
              {!last && <span aria-hidden>/</span>}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
