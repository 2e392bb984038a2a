import { expect, test } from 'vitest'
import { readAiken } from './read-aiken.ts'

test('Aiken: options with a period or a bracket, blank lines or none, any line ends', () => {
  const text =
    'Who calls?\r\nA. We\r\nB) They\r\nANSWER: B\r\nAnd then?\r\n\r\nA) a\r\nB) b\r\nC) c\r\nANSWER:A\r\n'
  expect(readAiken(text)).toEqual({
    items: [
      {
        kind: 'single-choice',
        stem: 'Who calls?',
        options: [
          { label: 'A', text: 'We' },
          { label: 'B', text: 'They' },
        ],
        key: ['B'],
        line: 1,
      },
      {
        kind: 'single-choice',
        stem: 'And then?',
        options: [
          { label: 'A', text: 'a' },
          { label: 'B', text: 'b' },
          { label: 'C', text: 'c' },
        ],
        key: ['A'],
        line: 5,
      },
    ],
    problems: [],
    refused: 0,
  })
})

const GOOD = 'Fine?\nA. a\nB. b\nANSWER: A\n'
test.each([
  ['no question before the options', `A. a\nB. b\nANSWER: A\n${GOOD}`, ['1 stray-text'], 0, 1],
  ['one option', `Who?\nA. a\nANSWER: A\n${GOOD}`, ['1 too-few-options'], 1, 1],
  ['no answer before the next question', `Who?\nA. a\nB. b\n${GOOD}`, ['1 no-key'], 1, 1],
  ['no answer at the end', `${GOOD}Who?\nA. a\nB. b`, ['5 no-key'], 1, 1],
  ['an answer in small letters', 'Who?\nA. a\nB. b\nAnswer: A', ['1 stray-text'], 1, 0],
  ['options in small letters', 'Who?\na. a\nb. b\nANSWER: A', ['1 stray-text'], 1, 0],
  ['a text of two lines', `Who\ncalls?\nA. a\nB. b\nANSWER: A\n${GOOD}`, ['1 stray-text'], 1, 1],
  ['an option of two lines', `Who?\nA. a\nmore\nB. b\nANSWER: A\n${GOOD}`, ['1 stray-text'], 1, 1],
  ['an option without a space', `Who?\nA.a\nB. b\nC. c\nANSWER: A`, ['1 stray-text'], 1, 0],
  ['an answer that is no option', 'Who?\nA. a\nB. b\nANSWER: C', ['4 key-without-option'], 1, 0],
  ['two answers', 'Who?\nA. a\nB. b\nANSWER: AB', ['4 several-keys'], 1, 0],
  ['an empty answer', 'Who?\nA. a\nB. b\nANSWER:', ['4 unreadable-key'], 1, 0],
  ['a letter left out', 'Who?\nA. a\nC. b\nANSWER: A', ['1 missing-option'], 1, 0],
  ['nothing', '\n', ['1 no-items'], 0, 0],
])('Aiken: %s', (_, text, problems, refused, found) => {
  const got = readAiken(text)
  const told = got.problems.map(({ line, code }) => `${line} ${code}`)
  expect([told, got.refused, got.items.length]).toEqual([problems, refused, found])
})
