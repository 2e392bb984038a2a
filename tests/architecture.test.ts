import { expect, test } from 'vitest'
import { arrowRules } from './architecture/arrows.ts'
import { hygieneRules } from './architecture/hygiene.ts'
import { nameRules } from './architecture/names.ts'
import { innocent, planted } from './architecture/planted.ts'
import { purityRules } from './architecture/purity.ts'
import { readSources, source, type Rule } from './architecture/source.ts'
import { writerRules } from './architecture/writers.ts'

const rules: Rule[] = [...arrowRules, ...writerRules, ...purityRules, ...nameRules, ...hygieneRules]
const app = readSources('app')

test.each(rules)('the house: $name', ({ check }) => {
  expect(check(app)).toEqual([])
})

test.each(planted)('a break is seen: $rule in $files', ({ rule, files, says }) => {
  const { check } = rules.find(({ name }) => rule.test(name))!
  const broken = check(Object.entries(files).map(([path, text]) => source(path, text)))
  expect(broken.join('\n')).toMatch(says)
})

test('every rule has a break that it is seen to catch', () => {
  const tried = (name: string) => planted.some(({ rule }) => rule.test(name))
  expect(rules.filter(({ name }) => !tried(name)).map(({ name }) => name)).toEqual([])
})

test('what only looks like a break is none', () => {
  const sources = Object.entries(innocent).map(([path, text]) => source(path, text))
  expect(rules.flatMap(({ check }) => check(sources))).toEqual([])
})
