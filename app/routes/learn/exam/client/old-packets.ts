import type { Packet } from '#app/domain/assessment/packet.ts'

const prefixOf = (attemptId: string) => `kexin.unsent.${attemptId}.`

/** What a page of before packets were in IndexedDB has kept of an attempt, in local storage. */
export function takeOldPackets(attemptId: string): Packet[] {
  try {
    return Object.entries(localStorage)
      .filter(([key]) => key.startsWith(prefixOf(attemptId)))
      .map(([, packet]) => JSON.parse(packet as string) as Packet)
  } catch {
    return []
  }
}

/** Lets go of one of them once it need not be kept. */
export function releaseOldPacket(attemptId: string, { entry, madeAt }: Packet): void {
  try {
    const key = `${prefixOf(attemptId)}${entry.kind}.${entry.item}`
    const kept = localStorage.getItem(key)
    if (kept && (JSON.parse(kept) as Packet).madeAt <= madeAt) localStorage.removeItem(key)
  } catch {
    // Storage is switched off: nothing is kept there.
  }
}
