import { Form, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'

/** Keeps a choice of language or theme for this browser, and comes back to this page. */
export function PreferenceForm({ label, children }: { label?: string; children: ReactNode }) {
  const { pathname, search } = useLocation()
  return (
    <Form
      method="post"
      action="/resources/preferences"
      replace
      preventScrollReset
      {...(label && { role: 'group', 'aria-label': label })}
      className="flex flex-wrap items-center gap-x-4 gap-y-1"
    >
      <input type="hidden" name="to" value={pathname + search} />
      {children}
    </Form>
  )
}
