import { expect, test } from 'vitest'
import { readGift } from './read-gift.ts'

/** Items without their lines, and problems as `line code`. */
function read(text: string) {
  const { items, problems, refused } = readGift(text)
  const bare = items.map(({ line: _, ...item }) => item)
  return { items: bare, problems: problems.map(({ line, code }) => `${line} ${code}`), refused }
}

const choice = (...texts: string[]) => texts.map((text, i) => ({ label: 'ABCDEF'[i]!, text }))

test.each([
  [
    'a single choice with reasons',
    '::q1::Who calls first?{\n=the customer#Yes\n~nobody#No\n####Because}',
    {
      kind: 'single-choice',
      stem: 'Who calls first?',
      options: [
        { label: 'A', text: 'the customer', why: 'Yes' },
        { label: 'B', text: 'nobody', why: 'No' },
      ],
      key: ['A'],
      rationale: 'Because',
    },
  ],
  [
    'answers within a sentence leave a blank',
    'A call is {~lost =answered ~kept} within a minute.',
    {
      kind: 'single-choice',
      stem: 'A call is ____ within a minute.',
      options: choice('lost', 'answered', 'kept'),
      key: ['B'],
    },
  ],
  [
    'weights that take off as much as they give are a policy',
    'Pick{~%50%a ~%50%b ~%-50%c}',
    {
      kind: 'multiple-choice',
      stem: 'Pick',
      options: choice('a', 'b', 'c'),
      key: ['A', 'B'],
      scoring: 'per-option',
    },
  ],
  [
    'a statement and the reason for the right answer',
    'Listening helps.{FALSE##It does}',
    {
      kind: 'true-false',
      stem: 'Listening helps.',
      options: [],
      key: ['false'],
      rationale: 'It does',
    },
  ],
  [
    'a short answer',
    'Two plus two is {=four =4}',
    {
      kind: 'fill-in',
      stem: 'Two plus two is ____',
      options: [],
      key: [],
      blanks: [{ accept: ['four', '4'] }],
    },
  ],
  [
    'a short answer within a sentence',
    'Two plus {=two =2} is four.',
    {
      kind: 'fill-in',
      stem: 'Two plus ____ is four.',
      options: [],
      key: [],
      blanks: [{ accept: ['two', '2'] }],
    },
  ],
  [
    'a short answer without a sign of its own',
    'Capital?{Paris}',
    {
      kind: 'fill-in',
      stem: 'Capital? ____',
      options: [],
      key: [],
      blanks: [{ accept: ['Paris'] }],
    },
  ],
  [
    'a number and its tolerance',
    'Days?{#3.50:.5}',
    { kind: 'numeric', stem: 'Days?', options: [], key: [], value: '3.50', tolerance: '0.5' },
  ],
  [
    'a range, to its exact middle',
    'Days?{#-0.1..0.2}',
    { kind: 'numeric', stem: 'Days?', options: [], key: [], value: '0.05', tolerance: '0.15' },
  ],
  [
    'pairs, one match for two and one for none',
    'Match{=cat -> food =dog -> food =cow -> grass = -> ink}',
    {
      kind: 'matching',
      stem: 'Match',
      options: choice('cat', 'dog', 'cow'),
      matches: [
        { label: '1', text: 'food' },
        { label: '2', text: 'grass' },
        { label: '3', text: 'ink' },
      ],
      key: ['A=1', 'B=1', 'C=2'],
    },
  ],
  [
    'an essay',
    'Tell of a call.{}',
    { kind: 'essay', stem: 'Tell of a call.', options: [], key: [] },
  ],
  [
    'an essay with general feedback',
    'Tell.{####Listen}',
    { kind: 'essay', stem: 'Tell.', options: [], key: [], rationale: 'Listen' },
  ],
  [
    'escapes and formats',
    '[html]<p>1 \\= 1 &amp; \\{x\\}</p><ul><li>a\\:b</li></ul>{T}',
    { kind: 'true-false', stem: '1 = 1 & {x}\n- a:b', options: [], key: ['true'] },
  ],
  [
    'line breaks, and a bracket that is no format',
    '[sic] one\\ntwo{=[plain]<b> ~\\~}',
    {
      kind: 'single-choice',
      stem: '[sic] one\ntwo',
      options: choice('<b>', '~'),
      key: ['A'],
    },
  ],
  [
    'labels in comments and a category',
    '$CATEGORY: $course$/top/Calls/First\n\n// question: 4  name: x [id:c-1] [tag:hard]\nOk?{T}',
    {
      kind: 'true-false',
      stem: 'Ok?',
      options: [],
      key: ['true'],
      id: 'c-1',
      difficulty: 'hard',
      competency: 'Calls/First',
    },
  ],
])('GIFT: %s', (_, text, item) => {
  expect(read(text)).toEqual({ items: [item], problems: [], refused: 0 })
})

test.each([
  ['a brace left open', '\nOk?{T\n\nNext?{F}', ['2 unbalanced-braces'], 1, 1],
  ['a blank line between braces', 'Pick{\n=a\n\n~b\n}\n\nOk?{T}', ['1 unbalanced-braces'], 1, 1],
  [
    'no blank line between questions',
    'One?{T}\nTwo?{F}',
    ['1 several-answers', '2 several-answers'],
    2,
    0,
  ],
  ['two blanks in a sentence', 'One {=a} and {=b} more', ['1 several-answers'], 1, 0],
  ['a text without a question', 'Read this first.\n\nOk?{T}', ['1 not-an-item'], 0, 1],
  ['part of the points for a short answer', 'Four?{=four =%50%for}', ['1 partial-credit'], 1, 0],
  ['part of the points in a single choice', 'Pick{=a\n~%50%b\n~c}', ['1 partial-credit'], 1, 0],
  ['two right answers of one', 'Pick{=a =b ~c}', ['1 several-keys'], 1, 0],
  ['nothing right', 'Pick{~a ~b}', ['1 no-key'], 1, 0],
  ['weights that are not 100 together', 'Pick{~%50%a ~%20%b ~c}', ['1 unreadable-key'], 1, 0],
  ['several numbers', 'Year?{#=1822:0\n=%50%1822:2}', ['1 partial-credit'], 1, 0],
  ['two right numbers', 'Year?{#=1822:0\n=1823:0}', ['2 several-keys'], 1, 0],
  ['no number', 'Year?{#soon}', ['1 not-a-number'], 1, 0],
  ['a range upside down', 'Year?{#5..1}', ['1 not-a-number'], 1, 0],
  ['a pattern', 'Say{=hel*}', ['1 wildcard'], 1, 0],
  ['a picture, on its own line', 'Pick{\n=a\n~<img src\\="x.png">\n}', ['3 picture'], 1, 0],
  ['a formula', 'What is $$x$$?{T}', ['1 formula'], 1, 0],
  ['true in small letters', 'Ok?{true}', ['1 unreadable-key'], 1, 0],
  ['a pair without an arrow', 'Match{=a -> b\n=c}', ['2 unreadable-key'], 1, 0],
  ['no text', '{T}', ['1 no-stem'], 1, 0],
  ['an empty answer', 'Pick{=a\n~\n~c}', ['3 empty-option'], 1, 0],
  ['nothing at all', '// only a comment\n', ['1 no-items'], 0, 0],
  ['weights of no policy, named', 'Pick{~%50%a ~%50%b ~c}', ['1 scoring-not-kept'], 0, 1],
  ['a tag, named', '// [tag:calls]\nOk?{T}', ['2 not-kept'], 0, 1],
  ['points off, named', 'Pick{=a ~%-25%b}', ['1 not-kept'], 0, 1],
  ['the reason of the wrong answer, named', 'Ok?{T#No#Yes}', ['1 not-kept'], 0, 1],
])('GIFT: %s', (_, text, problems, refused, found) => {
  const got = read(text)
  expect([got.problems, got.refused, got.items.length]).toEqual([problems, refused, found])
})
