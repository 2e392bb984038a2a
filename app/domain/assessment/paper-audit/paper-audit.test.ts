import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '../../evidence/seeded-random.ts'
import { drawEntries } from '../draw.ts'
import type { AuditedRule } from './audited-rule.ts'
import { auditExam } from './exam-audit.ts'
import { commonChances, overlapOf } from './overlap.ts'
import { auditPapers, type AuditedPapers } from './papers.ts'
import { apartness, paperSpread, ruleSpread, stepOf } from './spread.ts'

const levels = { e: 'easy', m: 'medium', h: 'hard', '?': undefined } as const

/** A rule that draws so many of items named and levelled as in `eemh`; the prefix keeps pools apart. */
const rule = (count: number, pool: string, prefix = 'x', points = 1): AuditedRule => ({
  rule: { count, points },
  pool: [...pool].map((level, at) => ({
    id: `${prefix}${at}`,
    difficulty: levels[level as keyof typeof levels],
  })),
})
const met = (draw: AuditedRule[]) => auditPapers(draw) as AuditedPapers

test.each([
  // 5 of 20: C(5,x)·C(15,5−x)/C(20,5), C(20,5) = 15504.
  [5, 20, [3003, 6825, 4550, 1050, 75, 1].map((ways) => ways / 15504)],
  [2, 3, [0, 2 / 3, 1 / 3]],
  [2, 2, [0, 0, 1]],
  [1, 4, [0.75, 0.25]],
])('two draws of %i out of %i share items with these chances', (asked, pool, chances) => {
  expect(commonChances(asked, pool)).toHaveLength(chances.length)
  for (const [x, chance] of commonChances(asked, pool).entries())
    expect(chance).toBeCloseTo(chances[x]!, 12)
})

test.each([
  // k²/n, and more than half of 5 is 3, 4 or 5 of them: 1126 of 15504.
  [[{ asked: 5, pool: 20 }], 1.25, 1126 / 15504],
  // 1/4 and 1/2 of an item; more than one of two: both, 1/4 · 1/2.
  [
    [
      { asked: 1, pool: 4 },
      { asked: 1, pool: 2 },
    ],
    0.75,
    0.125,
  ],
  [[{ asked: 3, pool: 3 }], 3, 1],
])('papers of %j share %d items on average', (rules, mean, overHalf) => {
  const overlap = overlapOf(rules)
  expect(overlap.mean).toBeCloseTo(mean, 12)
  expect(overlap.overHalf).toBeCloseTo(overHalf, 12)
})

test.each<[string, AuditedRule, [number, number, number, number]]>([
  // Values 1, 2, 3: S² = 1; one of three: 1 · (1 − 1/3) = 2/3.
  ['one of three', rule(1, 'emh'), [2, Math.sqrt(2 / 3), 1, 3]],
  // S² = 1, two of three: 1/2 · 1/3 = 1/6; the pairs have means 1.5, 2 and 2.5.
  ['two of three', rule(2, 'emh'), [2, Math.sqrt(1 / 6), 1.5, 2.5]],
  ['all of them', rule(3, 'emh'), [2, 0, 2, 2]],
  ['one level', rule(2, 'hhhh'), [3, 0, 3, 3]],
  ['one of one', rule(1, 'e'), [1, 0, 1, 1]],
])('the difficulty of %s', (_, drawn, [mean, sd, least, most]) => {
  const spread = ruleSpread(drawn)!
  expect(spread.mean).toBeCloseTo(mean, 12)
  expect(spread.sd).toBeCloseTo(sd, 12)
  expect([spread.least, spread.most]).toEqual([least, most])
})

test('a paper’s difficulty weighs rules by their points', () => {
  // 1 point of variance 2/3 and 3 points of none: (1/4)² · 2/3; mean (2 + 3 · 3) / 4.
  const spread = paperSpread([rule(1, 'emh'), rule(1, 'hh', 'y', 3)])!
  expect(spread.mean).toBeCloseTo(2.75, 12)
  expect(spread.sd).toBeCloseTo(Math.sqrt(2 / 3) / 4, 12)
  expect(spread).toMatchObject({ least: 2.5, most: 3 })
})

test('of an item without a difficulty nobody knows how hard papers are', () => {
  expect(ruleSpread(rule(1, 'e?'))).toBeNull()
  expect(met([rule(1, 'eh'), rule(1, 'e?', 'y')]).difficulty).toBeNull()
  expect(met([rule(2, 'e?e'), rule(1, 'e?e')]).difficulty).toBeNull()
})

test('everybody’s paper is worth the same, and repeats come when a pool is used up', () => {
  const audit = met([rule(2, 'eeeee'), rule(1, 'hhhh', 'y', 5)])
  expect(audit).toMatchObject({ items: 3, points: 7, fresh: 2, measured: null })
  expect(audit.rules.map(({ fresh }) => fresh)).toEqual([2, 4])
})

test.each<[string, AuditedRule[], number, string[]]>([
  ['even and with enough for retakes', [rule(2, 'mmmm')], 2, []],
  ['with too few', [rule(5, 'mmmm')], 1, ['error rule-cannot-be-met 0 5,4']],
  [
    'of rules that compete',
    [rule(3, 'mmmm'), rule(2, 'mmmm')],
    1,
    ['error rules-compete 1 1, 2,5,4'],
  ],
  ['that comes back too soon', [rule(2, 'mmm')], 2, ['warning retakes-repeat 0 2,1,2,3']],
])('an exam %s', (_, draw, attempts, expected) => {
  const { problems } = auditExam({ draw, attempts })
  expect(
    problems.map(({ severity, code, at, values }) => `${severity} ${code} ${at} ${values}`),
  ).toEqual(expected)
})

test('papers that are too uneven are refused with the numbers, at the rule that most of it comes from', () => {
  // 5 of 10, five easy and five hard: S² = 10/9, variance 1/9, √ = 1/3; 1.96 · √2 / 3 = 0.924.
  // The other rule adds nothing: half of the points, so 0.462 and even enough.
  const uneven = rule(5, 'eeeeehhhhh', 'y')
  expect(auditExam({ draw: [rule(5, 'mmmmmm'), uneven], attempts: 1 }).problems).toEqual([])
  const { problems } = auditExam({ draw: [rule(2, 'mmm'), uneven], attempts: 1 })
  expect(problems).toMatchObject([{ code: 'papers-uneven', severity: 'error', at: 1 }])
  const [apart, most, share, ...counts] = problems[0]!.values as number[]
  expect(apart).toBeCloseTo(((1.96 * Math.SQRT2) / 3) * (5 / 7), 12)
  expect([most, share, counts]).toEqual([0.5, 1, [5, 0, 5]])
})

test('what the author accounts for is no problem; what is not found is set aside in vain', () => {
  const reason = { en: 'A quiz among colleagues.' }
  const setAside = [
    { finding: 'papers-uneven' as const, reason },
    { finding: 'retakes-repeat' as const, reason },
  ]
  const audit = auditExam({ draw: [rule(2, 'eeehhh')], attempts: 3, setAside })
  expect(audit.problems).toEqual([])
  expect(audit.aside).toMatchObject([{ problem: { code: 'papers-uneven' }, reason }])
  expect(audit.inVain).toEqual([setAside[1]])
})

const anyRules = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 6 }), fc.stringMatching(/^[emh]{6,14}$/)),
  { minLength: 1, maxLength: 3 },
)

test('papers as they are drawn agree with what was calculated', () => {
  fc.assert(
    fc.property(anyRules, (parts) => {
      const draw = parts.map(([count, pool], at) => rule(count, pool, `p${at}-`))
      const audit = met(draw)
      const random = seededRandom('agreement')
      const papers = Array.from({ length: 500 }, () => drawEntries(draw, new Set(), random).flat())
      const hard = papers.map(
        (paper) => paper.reduce((sum, item) => sum + stepOf(item)!, 0) / paper.length,
      )
      const mean = hard.reduce((sum, level) => sum + level, 0) / hard.length
      const sd = Math.sqrt(hard.reduce((sum, level) => sum + (level - mean) ** 2, 0) / hard.length)
      const common = papers.slice(1).map((paper, at) => {
        const before = new Set(papers[at]!.map(({ id }) => id))
        return paper.filter(({ id }) => before.has(id)).length
      })
      const shared = common.reduce((sum, count) => sum + count, 0) / common.length
      // Five standard errors of the means, a fifth of the deviation.
      expect(Math.abs(mean - audit.difficulty!.mean)).toBeLessThan(
        (5 * audit.difficulty!.sd) / Math.sqrt(500) + 1e-9,
      )
      expect(Math.abs(sd - audit.difficulty!.sd)).toBeLessThan(audit.difficulty!.sd / 5 + 1e-9)
      const error = Math.sqrt(audit.items / 4 / 499)
      expect(Math.abs(shared - audit.overlap.mean)).toBeLessThan(5 * error)
      for (const level of hard) {
        expect(level).toBeGreaterThanOrEqual(audit.difficulty!.least - 1e-9)
        expect(level).toBeLessThanOrEqual(audit.difficulty!.most + 1e-9)
      }
    }),
    { seed: 20260728, numRuns: 25 },
  )
})

/** Rules over one set of items, which they share. */
const anySharing = fc
  .array(
    fc.record({
      count: fc.integer({ min: 1, max: 4 }),
      ids: fc.subarray([...'abcdefghijkl'], { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((rules) =>
    rules.map(({ count, ids }): AuditedRule => ({
      rule: { count, points: 1 },
      pool: ids.map((id) => ({ id, difficulty: id < 'e' ? 'easy' : 'hard' })),
    })),
  )

test('what the audit says can be met is always drawn, whatever was seen before, and only that', () => {
  fc.assert(
    fc.property(anySharing, fc.subarray([...'abcdefghijkl']), fc.string(), (draw, seen, seed) => {
      const drawn = () => drawEntries(draw, new Set(seen), seededRandom(seed))
      if (auditPapers(draw).outcome === 'short') {
        expect(drawn).toThrow('items and has')
        return
      }
      const paper = drawn()
      expect(paper.map((entries) => entries.length)).toEqual(draw.map(({ rule }) => rule.count))
      expect(new Set(paper.flat().map(({ id }) => id)).size).toBe(paper.flat().length)
    }),
    { seed: 20260728, numRuns: 60 },
  )
})

test('as many papers as the audit promises are without a repeat', () => {
  fc.assert(
    fc.property(anySharing, fc.string(), (draw, seed) => {
      const audit = auditPapers(draw)
      if (audit.outcome === 'short') return
      const seen = new Set<string>()
      for (let attempt = 1; attempt <= audit.fresh; attempt++)
        for (const { id } of drawEntries(draw, seen, seededRandom(`${seed} ${attempt}`)).flat()) {
          expect(seen).not.toContain(id)
          seen.add(id)
        }
    }),
    { seed: 20260728, numRuns: 60 },
  )
})

test('rules that share items are measured on papers, the same every time', () => {
  // Both rules over the same ten, three each: as if six of ten were drawn, 36/10 in common.
  const draw = [rule(3, 'eeeeehhhhh'), rule(3, 'eeeeehhhhh')]
  const audit = met(draw)
  expect(audit.measured).toBe(1000)
  expect(audit.overlap.mean).toBeCloseTo(3.6, 1)
  expect(audit.rules.map(({ sharing }) => sharing)).toEqual([[1], [0]])
  expect(apartness(audit.difficulty!)).toBeCloseTo(apartness(ruleSpread(rule(6, 'eeeeehhhhh'))!), 1)
  expect(met(draw)).toEqual(audit)
})
