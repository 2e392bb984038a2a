import { expect, test, vi } from 'vitest'
import { draftApart } from './exchange-apart.server.ts'
import { ownDraft } from './own-draft.ts'

vi.setConfig({ testTimeout: 60_000 })

/** No two alike. */
const words = (at: number) =>
  Array.from({ length: 200 }, (_, place) =>
    String.fromCharCode(0x4e00 + ((at * 7919 + place * place * 31 + place * at) % 20_000)),
  ).join('')
const item = (at: number) => `
  - id: q-${at}
    kind: true-false
    pool: exam
    stem: { zh-CN: ${words(at)}, en: '${words(at + 5000)}' }
    key: true`
const bank = (count: number) =>
  `slug: service\ntitle: { zh-CN: 服务, en: Service }\nitems:${Array.from({ length: count }, (_, at) => item(at)).join('')}\n`

test('a large bank of ours is made a draft of as a small one is, and nobody waits for it', async () => {
  const order = { text: bank(500), name: 'service.yaml', into: '' }
  let others = false
  setImmediate(() => (others = true))
  const read = await draftApart(order)
  expect(others).toBe(true)
  expect(read).toEqual(ownDraft(order.text, order))
  expect(read).toMatchObject({ draft: { nextKey: 500 } })
})
