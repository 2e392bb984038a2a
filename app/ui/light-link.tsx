import { useNavigate } from '@remix-run/react'
import { useEffect, type ComponentPropsWithoutRef } from 'react'

/**
 * A link to a page of the site, by its whole path, that costs its page no more than an anchor: for the
 * frame and for outlines, of which every page has many. What Remix's own link works out for each of
 * them, on the server too, one listener works out when a link is pressed.
 */
export function LightLink(native: ComponentPropsWithoutRef<'a'> & { href: string }) {
  return (
    <a {...native} data-light="">
      {native.children}
    </a>
  )
}

/** Follows light links without asking for a whole page, as Remix's own are. */
export function useLightLinks(): void {
  const navigate = useNavigate()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-light]')
      if (!link || event.defaultPrevented || event.button !== 0) return
      // Another tab or window, or a file: the browser's own doing.
      if (event.metaKey || event.altKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      navigate(link.pathname + link.search + link.hash, { replace: link.href === location.href })
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [navigate])
}
