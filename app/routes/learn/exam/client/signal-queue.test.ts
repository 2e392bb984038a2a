import { expect, test } from 'vitest'
import type { PageSignal } from '#app/domain/assessment/signal-packet.ts'
import { SignalQueue, type SignalDelivery } from './signal-queue.ts'

const link = { at: '2026-07-24T01:00:00.000Z', sequence: 2 }

function queueWith(...deliveries: SignalDelivery[]) {
  const sent: number[][] = []
  const passed: number[] = []
  let kept: readonly PageSignal[] = []
  const queue = new SignalQueue({
    page: 'page1',
    keep: (waiting) => (kept = waiting),
    onKept: (links) => passed.push(...links.map(({ sequence }) => sequence)),
    async send(signals) {
      sent.push(signals.map(({ from }) => from.number))
      return deliveries.shift() ?? []
    },
  })
  return { queue, sent, passed, kept: () => kept.map(({ from }) => from.number) }
}

const left = { kind: 'left', madeAt: 1 } as const

test('what the server has taken is let go of, and its links are passed on', async () => {
  const { queue, sent, passed, kept } = queueWith([link])
  queue.note(left)
  queue.note({ kind: 'pasted', characters: 3, madeAt: 2, item: 'one' })
  expect(kept()).toEqual([1, 2])
  await queue.send()
  expect([sent, passed, kept()]).toEqual([[[1, 2]], [2], []])
})

test('what fails waits for the next time; what the server refuses does not', async () => {
  const { queue, sent, kept } = queueWith('failed', 'refused')
  queue.note(left)
  await queue.send()
  expect(kept()).toEqual([1])
  await queue.send()
  expect([sent, kept()]).toEqual([[[1], [1]], []])
})

test('a page goes on with what an earlier one could not send, twenty at a time', async () => {
  const { queue, sent } = queueWith()
  queue.takeUp(
    Array.from({ length: 25 }, (_, at) => ({ ...left, from: { page: 'page0', number: at + 1 } })),
  )
  queue.note(left)
  await queue.send()
  expect(sent.map((packet) => packet.length)).toEqual([20, 6])
})

test('a page notes no more than the server keeps of an attempt', async () => {
  const { queue, kept } = queueWith()
  for (let at = 0; at < 300; at++) queue.note(left)
  expect(kept()).toHaveLength(200)
})
