import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { useHydrated } from './hydrated.ts'

/** Opens the browser's print dialog. Without scripts there is none to press: the browser has its own. */
export function PrintButton({ children }: { children: ReactNode }) {
  const hydrated = useHydrated()
  return (
    <span className={hydrated ? undefined : 'asleep'}>
      <Button type="button" onClick={() => window.print()}>
        {children}
      </Button>
    </span>
  )
}
