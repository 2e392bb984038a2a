import { expect, test } from 'vitest'
import { readAnswerForm } from './answer-form.ts'

type Fields = [string, string][]
const read = (fields: Fields) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return readAnswerForm(form)
}
const question: Fields = [
  ['item', 'q'],
  ['place', '3'],
  ['was', '["a"]'],
]
const answered = (...choice: string[]) => ({ kind: 'answered', item: 'q', choice })

test('a written answer of the greatest length is read whole, however many lines it has', () => {
  const text = `${'行'.repeat(19)}\n`.repeat(1000)
  const form: Fields = [
    ['item', 'q'],
    ['place', '3'],
    ['was', JSON.stringify(['"'.repeat(20_000)])],
    ['choice', text.replaceAll('\n', '\r\n')],
  ]
  expect(read(form)).toMatchObject({ entries: [answered(text)], drawn: ['"'.repeat(20_000)] })
})

test.each<[string, Fields, unknown]>([
  [
    'next',
    [
      ['choice', 'b'],
      ['go', 'next'],
    ],
    { entries: [answered('b')], to: 4 },
  ],
  [
    'previous',
    [
      ['choice', 'b'],
      ['go', 'previous'],
    ],
    { entries: [answered('b')], to: 2 },
  ],
  [
    'hand-in',
    [
      ['choice', 'b'],
      ['go', 'hand-in'],
    ],
    { entries: [answered('b')], to: 'hand-in' },
  ],
  ['no button, as Enter may send it', [['choice', 'b']], { entries: [answered('b')], to: 4 }],
  [
    'several choices',
    [
      ['choice', 'c'],
      ['choice', 'b'],
      ['go', 'next'],
    ],
    { entries: [answered('c', 'b')], to: 4 },
  ],
  [
    'what was chosen already, which the server tells from what it was drawn with',
    [
      ['choice', 'a'],
      ['go', 'next'],
    ],
    { entries: [answered('a')], to: 4 },
  ],
  ['nothing chosen any more', [['go', 'next']], { entries: [answered()], to: 4 }],
  [
    'clear',
    [
      ['choice', 'a'],
      ['go', 'clear'],
    ],
    { entries: [answered()], to: 3 },
  ],
  [
    'flag',
    [
      ['choice', 'b'],
      ['go', 'flag'],
    ],
    { entries: [answered('b'), { kind: 'flagged', item: 'q', on: true }], to: 3 },
  ],
  [
    'unflag',
    [
      ['choice', 'a'],
      ['go', 'unflag'],
    ],
    { entries: [answered('a'), { kind: 'flagged', item: 'q', on: false }], to: 3 },
  ],
  [
    'a button that is none',
    [
      ['choice', 'b'],
      ['go', 'away'],
    ],
    { entries: [answered('b')], to: 4 },
  ],
])('the form of question 3 with %s', (_, fields, result) => {
  expect(read([...question, ...fields])).toEqual({ drawn: ['a'], place: 3, ...(result as object) })
})

test.each<[string, Fields]>([
  [
    'without its item',
    [
      ['place', '3'],
      ['was', '[]'],
    ],
  ],
  [
    'without its place',
    [
      ['item', 'q'],
      ['was', '[]'],
    ],
  ],
  [
    'with a place that is no number',
    [
      ['item', 'q'],
      ['was', '[]'],
      ['place', 'x'],
    ],
  ],
  [
    'that does not say what it was drawn with',
    [
      ['item', 'q'],
      ['place', '3'],
      ['was', 'a b'],
    ],
  ],
  [
    'with more choices than there can be',
    [...question, ...Array.from({ length: 41 }, (): [string, string] => ['choice', 'a'])],
  ],
])('a form %s is unreadable', (_, fields) => {
  expect(read(fields)).toBeNull()
})
