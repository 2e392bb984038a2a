import { useEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useHydrated } from '#app/ui/hydrated.ts'

/**
 * Whether a block may begin folded. The server sends it open, for readers without scripts; it folds
 * only where nobody has seen it open, below the window, so that nothing is taken away while it is read.
 */
export function useFolded(block: RefObject<HTMLElement>): [boolean, (folded: boolean) => void] {
  const [folded, setFolded] = useState(useHydrated())
  useEffect(() => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect()
      // Asked again and done at once: a reader may have scrolled here since the browser looked.
      if (block.current && block.current.getBoundingClientRect().top > innerHeight)
        flushSync(() => setFolded(true))
    })
    observer.observe(block.current!)
    return () => observer.disconnect()
  }, [block])
  return [folded, setFolded]
}
