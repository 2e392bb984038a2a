import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawShortages, openDraw, rulesSharing, type DrawStep } from './draw-proof.ts'

const step = (count: number, ids: string): DrawStep => ({
  rule: { count },
  pool: [...ids].map((id) => ({ id })),
})
const short = (rules: number[], asked: number, items: number) => ({ rules, asked, items })

test.each<[string, DrawStep[], object[]]>([
  ['a rule alone has all that matches', [step(3, 'abc')], []],
  ['a rule with too few', [step(4, 'abc')], [short([0], 4, 3)]],
  ['an item that is named twice counts once', [step(2, 'aa')], [short([0], 2, 1)]],
  ['rules apart take nothing from each other', [step(3, 'abc'), step(2, 'de')], []],
  ['two rules that share all, just enough', [step(2, 'abc'), step(1, 'abc')], []],
  [
    'two rules that share all, one too few',
    [step(2, 'abc'), step(2, 'abc')],
    [short([0, 1], 4, 3)],
  ],
  // Whoever takes a and b first starves the second; the proof finds the way.
  ['an earlier rule could take what the later needs', [step(2, 'abcd'), step(2, 'ab')], []],
  ['a chain of three, just enough', [step(1, 'ab'), step(1, 'bc'), step(1, 'c')], []],
  [
    'a chain of three of which two are too narrow',
    [step(2, 'abx'), step(1, 'bc'), step(2, 'bc')],
    [short([1, 2], 3, 2)],
  ],
  [
    'only those that compete are named',
    [step(1, 'xy'), step(2, 'abc'), step(1, 'zx'), step(2, 'bc')],
    [short([1, 3], 4, 3)],
  ],
  [
    'a rule that is short by itself is told apart from those that compete',
    [step(3, 'ab'), step(2, 'cd'), step(1, 'cd')],
    [short([0], 3, 2), short([1, 2], 3, 2)],
  ],
])('%s', (_, draw, expected) => {
  expect(drawShortages(draw)).toEqual(expected)
})

const anyDraw = fc.array(
  fc
    .record({
      count: fc.integer({ min: 1, max: 4 }),
      ids: fc.subarray([...'abcdefghij'], { minLength: 1 }),
    })
    .map(({ count, ids }) => step(count, ids.join(''))),
  { minLength: 1, maxLength: 5 },
)

/** Whether no set of rules asks for more than its pools hold: Hall's condition, tried on every set. */
function keepsHall(draw: readonly DrawStep[]): boolean {
  const sets = Array.from({ length: 2 ** draw.length }, (_, set) =>
    draw.filter((__, at) => set & (1 << at)),
  )
  return sets.every((set) => {
    const items = new Set(set.flatMap(({ pool }) => pool.map(({ id }) => id)))
    return set.reduce((sum, { rule }) => sum + rule.count, 0) <= items.size
  })
}

test('a draw has shortages exactly where it breaks Hall’s condition, and each is one', () => {
  fc.assert(
    fc.property(anyDraw, (draw) => {
      const shortages = drawShortages(draw)
      expect(shortages.length === 0).toBe(keepsHall(draw))
      for (const { rules, asked, items } of shortages) {
        const set = rules.map((at) => draw[at]!)
        expect(asked).toBe(set.reduce((sum, { rule }) => sum + rule.count, 0))
        expect(items).toBe(new Set(set.flatMap(({ pool }) => pool.map(({ id }) => id))).size)
        expect(asked).toBeGreaterThan(items)
      }
    }),
  )
})

test('whatever is taken in whatever order, an open draw without shortages fills every rule', () => {
  fc.assert(
    fc.property(anyDraw.filter(keepsHall), fc.infiniteStream(fc.nat()), (draw, numbers) => {
      const open = openDraw(draw)
      const taken = new Set<string>()
      for (const [at, { rule, pool }] of draw.entries()) {
        const free = pool.map(({ id }) => id).filter((id) => !taken.has(id))
        let missing = rule.count
        while (free.length > 0 && missing > 0) {
          const [id] = free.splice(numbers.next().value % free.length, 1)
          if (!open.take(at, id!)) continue
          taken.add(id!)
          missing -= 1
        }
        expect(missing).toBe(0)
      }
    }),
  )
})

test('rules share when a single item is in both pools', () => {
  expect(rulesSharing([step(1, 'ab'), step(1, 'cd'), step(1, 'bx')], 0)).toEqual([2])
})
