import { Form, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'

/** Keeps a choice of language or theme for this browser, and comes back to this page. */
export function PreferenceForm({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation()
  return (
    <Form method="post" action="/resources/preferences" replace preventScrollReset>
      <input type="hidden" name="to" value={pathname + search} />
      {children}
    </Form>
  )
}
