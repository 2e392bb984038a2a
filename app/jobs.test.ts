import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startJobs } from './jobs.server.ts'

process.env.KEXIN_LOG = 'silent'

test('a job comes round again, and never before its last run has ended', async () => {
  let underWay = 0
  let most = 0
  let runs = 0
  const run = async () => {
    most = Math.max(most, ++underWay)
    await wait(5)
    underWay--
    return { runs: ++runs }
  }
  const { stop } = startJobs([{ name: 'slow', everyMilliseconds: 1, run }])
  await expect.poll(() => runs).toBeGreaterThan(2)
  await stop()
  expect(most).toBe(1)
})

test('a run that fails is followed by the next', async () => {
  let tries = 0
  const run = async () => {
    tries += 1
    if (tries === 1) throw new Error('the disk is full')
    return {}
  }
  const { stop } = startJobs([{ name: 'failing', everyMilliseconds: 1, run }])
  await expect.poll(() => tries).toBeGreaterThan(1)
  await stop()
})

test('stopping waits for what is under way, and nothing runs after it', async () => {
  let begun = 0
  let ended = 0
  const run = async () => {
    begun += 1
    await wait(20)
    ended += 1
    return {}
  }
  const { stop } = startJobs([{ name: 'slow', everyMilliseconds: 1, run }])
  await expect.poll(() => begun - ended, { interval: 1 }).toBe(1)
  await stop()
  expect(ended).toBe(begun)
  await wait(10)
  expect(ended).toBe(begun)
})
