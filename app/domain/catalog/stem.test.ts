import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stemParts } from './stem.ts'

test.each([
  ['客户在等。你先做什么？', '客户在等。', '你先做什么？'],
  ['他说：“不用了。”下一句说什么？', '他说：“不用了。”', '下一句说什么？'],
  ['热线很忙。哪些做法合适？（多选）', '热线很忙。', '哪些做法合适？（多选）'],
  ['She waits. What now?', 'She waits.', 'What now?'],
  [
    '“Is it late?” she asks. Which fit? (More than one)',
    '“Is it late?” she asks.',
    'Which fit? (More than one)',
  ],
])('%s asks its last sentence', (stem, situation, question) => {
  expect(stemParts(stem)).toEqual({ situation, question })
})

test.each([
  '哪一项最合适？',
  '这样做就治在了对的那一层。',
  '听到“再看看”之后，你怎么接？',
  '他问：“几点到？”',
  'Which is best?',
  'Nodding means that he agrees. So the need is clear.',
  'What should Mr. Li do first?',
  'Three e.g. four?',
])('%s is all question', (stem) => {
  expect(stemParts(stem)).toEqual({ situation: null, question: stem })
})

test('nothing of a stem is lost or added but the space between', () => {
  const anyStem = fc
    .array(
      fc.constantFrom(
        '客户',
        '在等',
        '。',
        '？',
        '“',
        '”',
        ' ',
        'He',
        'waits',
        '.',
        '?',
        '（多选）',
        '\n',
      ),
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(anyStem, (stem) => {
      const { situation, question } = stemParts(stem)
      const joined = (situation ?? '') + question
      return joined.replace(/\s/g, '') === stem.replace(/\s/g, '')
    }),
  )
})
