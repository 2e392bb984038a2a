import { Outlet } from '@remix-run/react'
import { OwnAreaShell } from '#app/area-shell.tsx'
import { ProblemPage } from '#app/problem-page.tsx'

export default function Layout() {
  return (
    <OwnAreaShell>
      <Outlet />
    </OwnAreaShell>
  )
}

export function ErrorBoundary() {
  return (
    <OwnAreaShell>
      <ProblemPage />
    </OwnAreaShell>
  )
}
