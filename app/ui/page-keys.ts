import { useEffect } from 'react'
import type { KeySwitch } from './keys-dialog.tsx'
import { useKeptSwitch } from './kept-switch.ts'

/**
 * Keys for a page, which its reader can turn off (WCAG 2.1.4), kept under a name. `onKey`, a function of
 * a module, is not asked about what is typed by an input method, held down, or was taken already.
 */
export function usePageKeys(name: string, onKey: (event: KeyboardEvent) => void): KeySwitch {
  const [isOn, setOn] = useKeptSwitch(name, true)
  useEffect(() => {
    if (!isOn) return
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && !event.isComposing && !event.repeat) onKey(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [isOn, onKey])
  return { isOn, setOn }
}
