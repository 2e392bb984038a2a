import { useNavigationType } from '@remix-run/react'
import { useEffect, type RefObject } from 'react'

/** Takes the focus where the button or link that led here is gone; at the first visit it stays where it is. */
export function useArrival(element: RefObject<HTMLElement>, key: string): void {
  const isLed = useNavigationType() !== 'POP'
  useEffect(() => {
    if (isLed && document.activeElement === document.body)
      element.current?.focus({ preventScroll: true })
  }, [element, key, isLed])
}
