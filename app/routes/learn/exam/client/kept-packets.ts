import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Packet } from '#app/domain/assessment/packet.ts'
import { releaseOldPacket, takeOldPackets } from './old-packets.ts'

/** Keeps packets over a reload or a closed browser, until the server has them. */
export type KeptPackets = {
  /** False where the browser keeps nothing, as some do in private windows or when they are full. */
  keep: (packet: Packet) => Promise<boolean>
  /** Lets go of a packet, unless a newer one of the same kind and item has taken its place. */
  release: (packet: Packet) => Promise<void>
  /** What is kept, in the order it was made. */
  all: () => Promise<Packet[]>
}

/** Whose packets, of which attempt: on a shared computer nobody sends another one's. */
export type Owner = { person: string; attempt: string }

type Key = [person: string, attempt: string, kind: string, item: string]
type Row = Owner & { kind: string; item: string; packet: Packet }
interface Tables extends DBSchema {
  packets: { key: Key; value: Row }
}
type Open = () => Promise<IDBPDatabase<Tables>>

/** So long may another window take to let go of an older form of the database, in milliseconds. */
const BLOCKED_MS = 2_000

/**
 * In the browser's IndexedDB, one row per item and kind, so that two windows on one attempt do not write
 * over each other. `name` is the database's.
 */
export function packetsInBrowser(owner: Owner, name = 'kexin'): KeptPackets {
  const open = opener(name)
  const keyOf = ({ entry }: Packet): Key => [owner.person, owner.attempt, entry.kind, entry.item]
  const write = async (packet: Packet) => {
    const { kind, item } = packet.entry
    const change = (await open()).transaction('packets', 'readwrite')
    void change.store.put({ ...owner, kind, item, packet })
    // At once, so that it is kept even when the page ends now.
    change.commit()
    await change.done
  }
  return {
    keep: (packet) => attempting(() => write(packet).then(() => true), false),
    release: (packet) =>
      attempting(async () => {
        releaseOldPacket(owner.attempt, packet)
        const { store, done } = (await open()).transaction('packets', 'readwrite')
        const kept = await store.get(keyOf(packet))
        if (kept && kept.packet.madeAt <= packet.madeAt) await store.delete(keyOf(packet))
        await done
      }, undefined),
    async all() {
      const old = takeOldPackets(owner.attempt)
      const prefix = [owner.person, owner.attempt]
      const ofOwner = IDBKeyRange.bound(prefix, [...prefix, []])
      const rows = await attempting(async () => (await open()).getAll('packets', ofOwner), [])
      const packets = [...old, ...rows.map(({ packet }) => packet)]
      return packets.toSorted((one, other) => one.madeAt - other.madeAt)
    },
  }
}

/** Opens the database when it is needed, and again when it was closed under our hands. */
function opener(name: string): Open {
  let opening: Promise<IDBPDatabase<Tables>> | undefined
  const forget = () => void (opening = undefined)
  return () => {
    opening ??= openDB<Tables>(name, 1, {
      upgrade: (database) =>
        void database.createObjectStore('packets', {
          keyPath: ['person', 'attempt', 'kind', 'item'],
        }),
      blocking(_current, _wanted, event) {
        // A newer page of ours brings the database up to date.
        ;(event.target as IDBDatabase).close()
        forget()
      },
      terminated: forget,
    })
    opening.catch(forget)
    return within(BLOCKED_MS, opening)
  }
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The database is held')), milliseconds)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Storage may be switched off, full or held: the exam goes on without it. */
async function attempting<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work()
  } catch {
    return otherwise
  }
}
