import { useEffect, useState } from 'react'

/** A switch that stays as it was left in this browser; `initial` on the server and where nothing is kept. */
export function useKeptSwitch(name: string, initial: boolean): [boolean, (on: boolean) => void] {
  const key = `kexin.${name}`
  const [on, setOn] = useState(initial)
  useEffect(() => {
    try {
      const kept = localStorage.getItem(key)
      if (kept) setOn(kept === 'on')
    } catch {
      // Storage is switched off: the switch lasts as long as the page.
    }
  }, [key])
  return [
    on,
    (next) => {
      setOn(next)
      try {
        localStorage.setItem(key, next ? 'on' : 'off')
      } catch {
        // As above.
      }
    },
  ]
}
