import { useEffect, useRef, type ReactNode } from 'react'

/** A round face that opens a small sheet beside it; closes with Escape or a press elsewhere. */
export function Disclosure({
  label,
  face,
  children,
}: {
  label: string
  face: ReactNode
  children: ReactNode
}) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const element = details.current
      if (!element?.open) return
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return
        element.querySelector('summary')?.focus()
      } else if (element.contains(event.target as Node)) return
      element.open = false
    }
    document.addEventListener('keydown', close)
    document.addEventListener('pointerdown', close)
    return () => {
      document.removeEventListener('keydown', close)
      document.removeEventListener('pointerdown', close)
    }
  }, [])
  return (
    <details ref={details} className="disclosure relative">
      <summary
        aria-label={label}
        className="grid size-8 place-items-center rounded-full border border-edge font-title text-base font-strong leading-none"
      >
        {face}
      </summary>
      <div className="absolute start-full bottom-0 z-20 ms-7 w-64 border border-ink bg-sheet p-4 shadow-pop">
        {children}
      </div>
    </details>
  )
}
