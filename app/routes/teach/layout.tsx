import { Outlet } from '@remix-run/react'
import { AreaShell, ProblemShell } from '#app/area-shell.tsx'
import { ProblemPage } from '#app/problem-page.tsx'
import type { PageHandle } from '#app/root-data.ts'

export const handle: PageHandle = { stock: 'ledger' }

export default function Layout() {
  return (
    <AreaShell area="teach">
      <Outlet />
    </AreaShell>
  )
}

export function ErrorBoundary() {
  return (
    <ProblemShell area="teach">
      <ProblemPage />
    </ProblemShell>
  )
}
