import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether scripts run this page: false on the server and in the first rendering that takes its HTML over. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
