import * as parts from 'fake-indexeddb'

/** Gives this process a browser's IndexedDB, in memory. */
export function installIndexedDb(): void {
  Object.assign(globalThis, parts)
}
