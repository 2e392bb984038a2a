import { expect, test } from 'vitest'
import { inTurn } from './turns.ts'

const soon = () => new Promise((resolve) => setTimeout(resolve, 1))

test('work on one thing goes one after the other, in the order it came', async () => {
  const steps: string[] = []
  const work = (name: string) => async () => {
    steps.push(`${name} begins`)
    await soon()
    steps.push(`${name} ends`)
    return name
  }
  const ends = await Promise.all(['a', 'b', 'c'].map((name) => inTurn('thing', work(name))))
  expect(ends).toEqual(['a', 'b', 'c'])
  expect(steps.join()).toBe('a begins,a ends,b begins,b ends,c begins,c ends')
})

test('work on another thing does not wait', async () => {
  let release = () => {}
  const held = inTurn('one', () => new Promise<void>((resolve) => (release = resolve)))
  expect(await inTurn('other', async () => 'done')).toBe('done')
  release()
  await held
})

test('work that fails tells its own asker only', async () => {
  const failed = inTurn('thing', async () => {
    throw new Error('no')
  })
  const next = inTurn('thing', async () => 'yes')
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('yes')
})
