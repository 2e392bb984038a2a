import type { PageSignal } from '#app/domain/assessment/signal-packet.ts'
import type { Absence } from './away.ts'

/** What a browser keeps of an attempt's signals until they are sent. Without storage it keeps nothing. */
export type KeptSignals = {
  /** What earlier pages have left, which is this page's from now on. */
  takeAll: () => PageSignal[]
  keep: (waiting: readonly PageSignal[]) => void
  takeAbsence: () => Absence | null
  keepAbsence: (absence: Absence | null) => void
}

/** The signals of one attempt in this browser; every page has a place of its own there. */
export function signalsInBrowser(attemptId: string, page: string): KeptSignals {
  const prefix = `kexin.signals.${attemptId}.`
  const away = `kexin.away.${attemptId}`
  return {
    takeAll: () =>
      withStorage((storage) => {
        const keys = Object.keys(storage).filter((key) => key.startsWith(prefix))
        return keys.flatMap((key) => {
          const signals = JSON.parse(storage.getItem(key) ?? '[]') as PageSignal[]
          storage.removeItem(key)
          return signals
        })
      }) ?? [],
    keep: (waiting) => void withStorage((storage) => put(storage, prefix + page, waiting)),
    takeAbsence: () =>
      withStorage((storage) => JSON.parse(storage.getItem(away) ?? 'null') as Absence | null) ??
      null,
    keepAbsence: (absence) => void withStorage((storage) => put(storage, away, absence)),
  }
}

function put(storage: Storage, key: string, value: readonly unknown[] | object | null): void {
  const isEmpty = value === null || (Array.isArray(value) && value.length === 0)
  if (isEmpty) storage.removeItem(key)
  else storage.setItem(key, JSON.stringify(value))
}

function withStorage<T>(work: (storage: Storage) => T): T | undefined {
  try {
    return work(localStorage)
  } catch {
    // Storage is switched off, full, or holds what somebody else has put there.
    return undefined
  }
}
