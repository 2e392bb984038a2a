import type { ReactNode } from 'react'
import { useLocale } from '#app/i18n/locale.tsx'
import { areasOf, firstArea, mayEnter, placesOf, type Area } from '#app/navigation.ts'
import { useRootData } from '#app/root-data.ts'
import { Shell } from '#app/ui/shell.tsx'

/** The shell with what an area's spine names, if it is in one, and the areas its reader may switch to. */
export function AreaShell({ area, children }: { area: Area | undefined; children: ReactNode }) {
  const locale = useLocale()
  const viewer = useRootData()?.viewer ?? null
  return (
    <Shell
      home="/"
      items={area ? placesOf(area, locale) : []}
      areas={areasOf(viewer?.roles ?? [], area, locale)}
      person={viewer}
    >
      {children}
    </Shell>
  )
}

/** The shell around a problem in an area: the area's own, or to whom it is closed, their first. */
export function ProblemShell({ area, children }: { area: Area; children: ReactNode }) {
  const roles = useRootData()?.viewer?.roles ?? []
  if (!mayEnter(roles, area)) return <OwnAreaShell>{children}</OwnAreaShell>
  return <AreaShell area={area}>{children}</AreaShell>
}

/** The shell of the first area open to the reader, for pages that belong to no single area. */
export function OwnAreaShell({ children }: { children: ReactNode }) {
  const viewer = useRootData()?.viewer
  return viewer ? <AreaShell area={firstArea(viewer.roles)}>{children}</AreaShell> : children
}
