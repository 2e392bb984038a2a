import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
/** For browsers that keep nothing: the switch then lasts as long as the page. */
const values = new Map<string, string>()

/** A switch that stays as it was left in this browser; `initial` on the server, and before it is touched. */
export function useKeptSwitch(name: string, initial: boolean): [boolean, (on: boolean) => void] {
  const key = `kexin.${name}`
  const value = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  )
  return [value === null ? initial : value === 'on', (on) => write(key, on ? 'on' : 'off')]
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function read(key: string): string | null {
  try {
    return values.get(key) ?? localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string): void {
  values.set(key, value)
  try {
    localStorage.setItem(key, value)
  } catch {
    // Storage is switched off or full.
  }
  for (const listener of listeners) listener()
}
