import type { Packet } from '#app/domain/assessment/packet.ts'

/** Keeps packets over a reload or a closed browser, until the server has them. */
export type KeptPackets = {
  /** False where the browser keeps nothing, as some do in private windows. */
  keep: (packet: Packet) => boolean
  /** Lets go of a packet, unless a newer one of the same kind and item has taken its place. */
  release: (packet: Packet) => void
  /** What is kept, in the order it was made. */
  all: () => Packet[]
}

/**
 * In the browser's local storage, one entry per item and kind, so that two windows on one attempt do
 * not write over each other.
 */
export function packetsInBrowser(attemptId: string): KeptPackets {
  const prefix = `kexin.unsent.${attemptId}.`
  const keyOf = ({ entry }: Packet) => `${prefix}${entry.kind}.${entry.item}`
  return {
    keep: (packet) =>
      attempting(() => {
        localStorage.setItem(keyOf(packet), JSON.stringify(packet))
        return true
      }, false),
    release: (packet) =>
      attempting(() => {
        const kept = localStorage.getItem(keyOf(packet))
        if (kept && (JSON.parse(kept) as Packet).madeAt <= packet.madeAt)
          localStorage.removeItem(keyOf(packet))
      }, undefined),
    all: () =>
      attempting(
        () =>
          Object.entries(localStorage)
            .filter(([key]) => key.startsWith(prefix))
            .map(([, packet]) => JSON.parse(packet as string) as Packet)
            .sort((one, other) => one.madeAt - other.madeAt),
        [],
      ),
  }
}

/** Storage may be switched off or full: the exam goes on without it. */
function attempting<T>(work: () => T, otherwise: T): T {
  try {
    return work()
  } catch {
    return otherwise
  }
}
