import { useEffect, useState, type RefObject } from 'react'
import { useHydrated } from '#app/ui/hydrated.ts'

/**
 * Whether a block may begin folded. The server sends it open, for readers without scripts; it folds
 * only where nobody has seen it open, below the window, so that nothing is taken away while it is read.
 */
export function useFolded(block: RefObject<HTMLElement>): [boolean, (folded: boolean) => void] {
  const [folded, setFolded] = useState(useHydrated())
  useEffect(() => {
    const observer = new IntersectionObserver(([first]) => {
      if (first && first.boundingClientRect.top > innerHeight) setFolded(true)
      observer.disconnect()
    })
    observer.observe(block.current!)
    return () => observer.disconnect()
  }, [block])
  return [folded, setFolded]
}
