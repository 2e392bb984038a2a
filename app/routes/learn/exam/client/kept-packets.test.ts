import { openDB } from 'idb'
import { afterEach, expect, test, vi } from 'vitest'
import type { Packet } from '#app/domain/assessment/packet.ts'
import { installIndexedDb } from '#tests/fake-indexed-db.ts'
import { packetsInBrowser } from './kept-packets.ts'

installIndexedDb()

const owner = { person: 'E1', attempt: 'first' }
const packet = (item: string, madeAt: number): Packet => ({
  entry: { kind: 'answered', item, choice: ['a'] },
  madeAt,
  seen: 1,
})

let databases = 0
const name = () => `kept-${++databases}`
afterEach(() => void vi.unstubAllGlobals())

test('what is kept is there for the next page, in the order it was made', async () => {
  const database = name()
  const kept = packetsInBrowser(owner, database)
  for (const one of [packet('two', 20), packet('one', 10), packet('two', 30)])
    expect(await kept.keep(one)).toBe(true)
  const next = packetsInBrowser(owner, database)
  expect(await next.all()).toEqual([packet('one', 10), packet('two', 30)])
})

test('a packet is let go of, but not the newer one in its place', async () => {
  const kept = packetsInBrowser(owner, name())
  await kept.keep(packet('one', 20))
  await kept.release(packet('one', 10))
  expect(await kept.all()).toHaveLength(1)
  await kept.release(packet('one', 20))
  expect(await kept.all()).toEqual([])
})

test.each([
  ['person', { ...owner, person: 'E10' }],
  ['attempt', { ...owner, attempt: 'first-2' }],
])('packets of another %s are not found', async (_, other) => {
  const database = name()
  await packetsInBrowser(owner, database).keep(packet('one', 10))
  expect(await packetsInBrowser(other, database).all()).toEqual([])
})

test('what an older page kept in local storage is taken up, and let go of there', async () => {
  const stored: Record<string, string> = {
    'kexin.unsent.first.answered.one': JSON.stringify(packet('one', 10)),
    'kexin.unsent.other.answered.one': JSON.stringify(packet('one', 11)),
  }
  const storage = Object.create(
    {
      getItem: (key: string) => stored[key] ?? null,
      removeItem: (key: string) => void delete stored[key],
    },
    Object.getOwnPropertyDescriptors(stored),
  )
  vi.stubGlobal('localStorage', storage)
  const kept = packetsInBrowser(owner, name())
  expect(await kept.all()).toEqual([packet('one', 10)])
  await kept.release(packet('one', 10))
  expect(Object.keys(stored)).toEqual(['kexin.unsent.other.answered.one'])
})

test('a browser without a database keeps nothing, and says so', async () => {
  vi.stubGlobal('indexedDB', undefined)
  const kept = packetsInBrowser(owner, name())
  expect(await kept.keep(packet('one', 10))).toBe(false)
  expect(await kept.all()).toEqual([])
  await kept.release(packet('one', 10))
})

test('a database that is full, or fails, keeps nothing, and says so', async () => {
  const database = name()
  const kept = packetsInBrowser(owner, database)
  await kept.keep(packet('one', 10))
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(await kept.keep(packet('two', 20))).toBe(false)
  put.mockRestore()
  expect(await kept.keep(packet('two', 20))).toBe(true)
})

test('a database held by another form of it keeps nothing for now, and does not keep the exam waiting', async () => {
  const database = name()
  const held = await openDB(database, 1, { blocking: () => {} })
  const raised = openDB(database, 2)
  const kept = packetsInBrowser(owner, database)
  expect(await kept.keep(packet('one', 10))).toBe(false)
  held.close()
  ;(await raised).close()
  // The newer form stays; this page goes on without it.
  expect(await kept.keep(packet('one', 10))).toBe(false)
})

test('a newer page may change the form of the database while this one is open', async () => {
  const database = name()
  const kept = packetsInBrowser(owner, database)
  await kept.keep(packet('one', 10))
  const newer = await openDB(database, 2)
  expect(newer.version).toBe(2)
  newer.close()
})
