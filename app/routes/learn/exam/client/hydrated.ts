import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether scripts have taken the page over: false on the server and while the page is taken over. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
