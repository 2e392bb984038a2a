import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '#app/data/project-root.server.ts'
import { itemRules } from '#app/domain/catalog/flaws/bank-flaws.ts'
import type { FlawCode, FlawText } from '#app/domain/catalog/flaws/flaw.ts'
import { keyPosition } from '#app/domain/catalog/flaws/key-position.ts'
import { longestKey } from '#app/domain/catalog/flaws/longest-key.ts'
import { nearDuplicateStems } from '#app/domain/catalog/flaws/near-duplicate-stems.ts'
import type { Locale } from '#app/domain/locale.ts'

/** A case of labelled/: see the README there. */
export type LabelledCase = {
  text: string
  isFlaw: boolean
  /** The rule is known to say the other thing. */
  isKnownMistake: boolean
  part: 'tuned on' | 'held back' | 'from our own banks'
}

/** The labelled cases of a rule in a language, in their order. */
export function labelledCases(code: FlawCode, locale: Locale): LabelledCase[] {
  const file = code === 'key-position' ? code : `${code}.${locale}`
  const folder = path.join(projectRoot, 'tests/flaws/labelled')
  let part = ''
  return readFileSync(path.join(folder, `${file}.txt`), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('== ')) part = line.slice(3)
      const [, sign, mistake, text] = /^([+-])(!?) (.*)$/u.exec(line) ?? []
      if (text === undefined) return []
      return [{ text, isFlaw: sign === '+', isKnownMistake: mistake === '!', part } as LabelledCase]
    })
}

/** Whether the rule finds its flaw in a case. */
export function finds(code: FlawCode, locale: Locale, { text }: LabelledCase): boolean {
  switch (code) {
    case 'near-duplicate-stems':
      return nearDuplicateStems(text.split(' || ').map(itemAsWritten)).length > 0
    case 'longest-key':
      return longestKey(text.split(' ').map(itemOfLengths)) !== null
    case 'key-position': {
      const [count, keys] = text.split(': ')
      return keyPosition([...keys!].map((key, at) => itemOfKey(Number(count), key, at))) !== null
    }
    default:
      return itemRules[code](itemOf(text, 'case'), locale) !== null
  }
}

const kinds: Record<string, FlawText['kind']> = {
  'single-choice': 'one',
  'multiple-choice': 'several',
  'true-false': 'statement',
}

function itemOf(text: string, id: string): FlawText {
  const [, kind, rest = ''] = /^(?:\{([a-z-]+)\} )?(.*)$/u.exec(text)!
  const [stem = '', ...choices] = rest.split('|').map((part) => part.trim())
  const options = choices
    .filter((choice) => choice !== '')
    .map((choice, at) => ({
      id: 'abcdefghi'[at]!,
      text: choice.replace(/^\*|~$/gu, ''),
      hasReason: !choice.endsWith('~'),
      right: choice.startsWith('*'),
    }))
  const key = options.filter(({ right }) => right).map((option) => option.id)
  // A stem by itself is an item whose options do not matter.
  const some = ['a', 'b'].map((one) => ({ id: one, text: one, hasReason: true }))
  return {
    id,
    kind: kinds[kind ?? ''] ?? (key.length > 1 ? 'several' : 'one'),
    stem: stem.replace(/~$/u, ''),
    options: options.length > 0 || kind === 'true-false' ? options : some,
    key,
    hasRationale: !rest.includes('~'),
  }
}

/** An item of a pair, which has the options that are written and no others. */
function itemAsWritten(text: string, at: number): FlawText {
  const item = itemOf(text, `${at}`)
  return text.includes('|') ? item : { ...item, options: [] }
}

function itemOfLengths(lengths: string, at: number): FlawText {
  const options = lengths.split(',').map((length, option) => ({
    id: 'abcdefghi'[option]!,
    text: 'x'.repeat(Number(length.replace('*', ''))),
    hasReason: true,
  }))
  const key = lengths.split(',').findIndex((length) => length.startsWith('*'))
  const { id } = options[key]!
  return { id: `${at}`, kind: 'one', stem: 'x', options, key: [id], hasRationale: true }
}

function itemOfKey(count: number, key: string, at: number): FlawText {
  const options = Array.from('ABCDEFGHI'.slice(0, count), (id) => ({
    id,
    text: id,
    hasReason: true,
  }))
  return { id: `${at}`, kind: 'one', stem: 'x', options, key: [key], hasRationale: true }
}
