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

/**
 * The classes of what only scripts can do until they run: unseen, with its room kept, so that nothing
 * moves under a reader's finger when they do. A browser that runs none shows no gap.
 */
export const ASLEEP = 'invisible noscript:hidden!'
