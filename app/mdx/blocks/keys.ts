import { useEffect, type RefObject } from 'react'

/**
 * Keys that mean something while the focus is inside an element, and then nothing to the page around
 * it. The handler says whether it took the key.
 */
export function useKeys(element: RefObject<HTMLElement>, take: (key: string) => boolean): void {
  useEffect(() => {
    const target = element.current
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || !take(event.key)) return
      event.preventDefault()
      event.stopPropagation()
    }
    target?.addEventListener('keydown', onKeyDown)
    return () => target?.removeEventListener('keydown', onKeyDown)
  })
}
