import { Outlet } from '@remix-run/react'
import type { ReactNode } from 'react'
import { certificateMessages } from '#app/i18n/certificate.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { ProblemPage } from '#app/problem-page.tsx'
import { BareFrame } from '#app/ui/bare-frame.tsx'
import { LanguageSwitch } from '#app/ui/language-switch.tsx'

export default function Layout() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  )
}

export function ErrorBoundary() {
  return <ProblemPage />
}

/** For people who know nothing of the system: what this is, and the other language. */
function Frame({ children }: { children: ReactNode }) {
  const { verify } = useMessages(certificateMessages)
  return (
    <BareFrame title={verify} status={<LanguageSwitch small />}>
      <div className="mx-auto max-w-text px-4 py-8 md:py-12">{children}</div>
    </BareFrame>
  )
}
