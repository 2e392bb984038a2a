import { practicePoolOf, type PracticePool } from '#app/domain/training/practice-pool.ts'
import { banksInForce, getItems } from './catalog.server.ts'

let known: { banks: string; pool: Promise<PracticePool> } | undefined

/** The practice items of the banks in force, ordered once per publication; exam items are never among them. */
export async function practicePool(): Promise<PracticePool> {
  const banks = [...(await banksInForce()).values()]
  const address = banks.map(({ hash }) => hash).join()
  if (known?.banks !== address) {
    const hashes = banks.flatMap(({ manifest }) =>
      manifest.items.flatMap(({ pool, hash }) => (pool === 'practice' ? hash : [])),
    )
    const pool = readPool(hashes)
    known = { banks: address, pool }
    pool.catch(() => (known = undefined))
  }
  return known!.pool
}

async function readPool(hashes: readonly string[]): Promise<PracticePool> {
  const items = await getItems(hashes)
  return practicePoolOf(
    hashes.map((hash) => {
      const { id, lesson, competency, objective } = items.get(hash)!
      return { id, hash, lesson, competency, objective }
    }),
  )
}
