import { useEffect, useState } from 'react'
import { Button } from './button.tsx'
import { useHydrated } from './hydrated.ts'

/** How long a button says that it has copied, in milliseconds. */
const SAID_MS = 4_000

/** Copies a text. Where the browser does not let pages copy, it is not there: the text can be marked. */
export function CopyButton({
  text,
  label,
  copied,
}: {
  text: string
  label: string
  copied: string
}) {
  const [done, setDone] = useState(false)
  const hydrated = useHydrated()
  useEffect(() => {
    if (!done) return
    const timer = setTimeout(() => setDone(false), SAID_MS)
    return () => clearTimeout(timer)
  }, [done])
  if (hydrated && !window.isSecureContext) return null
  return (
    <span className={hydrated ? undefined : 'asleep'}>
      <Button
        type="button"
        glyph={done ? 'saved' : undefined}
        onClick={() => void navigator.clipboard.writeText(text).then(() => setDone(true))}
      >
        {done ? copied : label}
      </Button>
      <span role="status" className="sr-only">
        {done ? copied : ''}
      </span>
    </span>
  )
}
