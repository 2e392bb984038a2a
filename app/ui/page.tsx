import { useLocation, useNavigationType } from '@remix-run/react'
import { useEffect, useRef, type ReactNode } from 'react'
import { commonMessages } from '#app/i18n/common.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { classNames } from './class-names.ts'
import { Mark } from './mark.tsx'

const widths = {
  page: 'max-w-page p-4 md:p-6 xl:p-8',
  /** Wide tables: as wide as the window. */
  full: 'p-4 md:p-6 xl:p-8',
  /** The page lays itself out, edge to edge. */
  bare: '',
}

/** One page inside the shell: the running head, then the content. */
export function Page({
  crumbs,
  status,
  width = 'page',
  notice,
  children,
}: {
  crumbs: readonly Crumb[]
  /** At the right of the head: what is saved, how much is left. */
  status?: ReactNode
  width?: keyof typeof widths
  /** Right under the head, as wide as the page. */
  notice?: ReactNode
  children: ReactNode
}) {
  const { product } = useMessages(commonMessages)
  const main = useFocusOnArrival()
  return (
    <>
      <header className="chrome flex h-12 items-center gap-4 border-b bg-sheet px-4 text-sm text-ink-2 md:h-11 md:bg-transparent md:px-6 xl:px-8">
        <span className="md:hidden">
          <Mark size={26} label={product} />
        </span>
        <Breadcrumbs crumbs={crumbs} />
        {status && (
          <div className="ms-auto flex items-center gap-4 text-xs text-ink-3">{status}</div>
        )}
      </header>
      {notice}
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        className={classNames('outline-none', widths[width])}
      >
        {children}
      </main>
    </>
  )
}

/** Takes the keyboard and the screen reader along to the page that a link has led to. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null)
  const lastPlace = useRef('')
  const { pathname } = useLocation()
  const byLink = useNavigationType() !== 'POP'
  useEffect(() => {
    // What happens on the page after its arrival moves no focus.
    if (lastPlace.current === pathname) return
    lastPlace.current = pathname
    // A field that asked for the focus keeps it.
    const field = main.current?.querySelector(':focus:is(input, select, textarea)')
    if (byLink && !field) main.current?.focus({ preventScroll: true })
  }, [pathname, byLink])
  return main
}
