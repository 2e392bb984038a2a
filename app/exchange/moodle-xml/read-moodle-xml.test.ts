import { expect, test } from 'vitest'
import { readMoodleXml } from './read-moodle-xml.ts'

/** One question of a type, its text on line 3. */
function quiz(type: string, body: string, stem = '<![CDATA[<p>Who &amp; why?</p>]]>') {
  return `<quiz>\n<question type="${type}">\n<questiontext format="html"><text>${stem}</text></questiontext>\n${body}\n</question>\n</quiz>`
}

function read(text: string) {
  const { items, problems, refused } = readMoodleXml(text)
  return { items, problems: problems.map(({ line, code }) => `${line} ${code}`), refused }
}

const answer = (fraction: number, text: string, inner = '') =>
  `<answer fraction="${fraction}"><text>${text}</text>${inner}</answer>`
const feedback = (text: string) => `<feedback format="html"><text>${text}</text></feedback>`
const stem = 'Who & why?'
const none = { options: [], key: [] }

test.each([
  [
    'a single choice with reasons, points and an id',
    'multichoice',
    `<generalfeedback><text>So</text></generalfeedback><defaultgrade>2.0000000</defaultgrade><idnumber>k-1</idnumber>
<single>true</single>${answer(100, '&lt;b&gt;We&lt;/b&gt;', feedback('Yes'))}${answer(0, 'They')}`,
    {
      kind: 'single-choice',
      stem,
      options: [
        { label: 'A', text: 'We', why: 'Yes' },
        { label: 'B', text: 'They' },
      ],
      key: ['A'],
      rationale: 'So',
      points: 2,
      id: 'k-1',
    },
  ],
  [
    'a multiple choice with thirds',
    'multichoice',
    `<single>false</single>${['a', 'b', 'c'].map((one) => answer(33.33333, one)).join('')}${answer(-33.33333, 'd')}`,
    {
      kind: 'multiple-choice',
      stem,
      options: ['a', 'b', 'c', 'd'].map((text, i) => ({ label: 'ABCD'[i], text })),
      key: ['A', 'B', 'C'],
      scoring: 'per-option',
    },
  ],
  [
    'a statement in another language: the first answer is true',
    'truefalse',
    `<penalty>1</penalty>${answer(0, 'Wahr')}${answer(100, 'Falsch', feedback('No'))}`,
    { kind: 'true-false', stem, options: [], key: ['false'], rationale: 'No' },
  ],
  [
    'a short answer that minds case',
    'shortanswer',
    `<usecase>1</usecase>${answer(100, 'A\\*')}${answer(100, 'B')}${answer(0, '*')}`,
    {
      kind: 'fill-in',
      ...none,
      stem: `${stem} ____`,
      blanks: [{ accept: ['A*', 'B'] }],
      caseSensitive: true,
    },
  ],
  [
    'a number with a unit',
    'numerical',
    `${answer(100, '1.50', '<tolerance>5e-2</tolerance>')}<units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units>`,
    { kind: 'numeric', ...none, stem, value: '1.50', tolerance: '0.05', unit: 'm' },
  ],
  [
    'pairs',
    'matching',
    ['x:1', 'y:2', ':3']
      .map((pair) => pair.split(':'))
      .map(
        ([left, right]) =>
          `<subquestion><text>${left}</text><answer><text>${right}</text></answer></subquestion>`,
      )
      .join(''),
    {
      kind: 'matching',
      stem,
      options: [
        { label: 'A', text: 'x' },
        { label: 'B', text: 'y' },
      ],
      matches: ['1', '2', '3'].map((text) => ({ label: text, text })),
      key: ['A=1', 'B=2'],
    },
  ],
  [
    'an order',
    'ordering',
    `${answer(2, 'then')}${answer(1, 'first')}`,
    {
      kind: 'ordering',
      stem,
      options: [
        { label: 'A', text: 'then' },
        { label: 'B', text: 'first' },
      ],
      key: ['B', 'A'],
    },
  ],
  [
    'an essay with what graders look for',
    'essay',
    '<graderinfo format="html"><text>&lt;p&gt;Calm&lt;/p&gt;&lt;p&gt;Clear&lt;/p&gt;</text></graderinfo>',
    { kind: 'essay', ...none, stem, criteria: [{ text: 'Calm' }, { text: 'Clear' }] },
  ],
])('Moodle XML: %s', (_, type, body, item) => {
  expect(read(quiz(type, body))).toEqual({
    items: [{ ...item, line: 2 }],
    problems: [],
    refused: 0,
  })
})

test('short answers within a text are one fill-in', () => {
  const text = quiz('cloze', '', 'Say {2:SHORTANSWER:=yes~%100%yeah~no} or {2:SA:=n\\}o}.')
  const blanks = [{ accept: ['yes', 'yeah'] }, { accept: ['n}o'] }]
  const made = { kind: 'fill-in', ...none, stem: 'Say ____ or ____.', blanks, points: 4, line: 2 }
  expect(read(text)).toEqual({ items: [made], problems: ['2 not-kept'], refused: 0 })
})

test.each([
  [
    'several paragraphs and a list',
    '<p>a</p><ol><li>b</li><li>c<br/>d</li></ol>',
    'a\n- b\n- c\nd',
  ],
  ['references', 'a&nbsp;&lt;&#20013;&#x4e2d;&unknown;', 'a <中中&unknown;'],
  [
    'raised digits and an address',
    'm<sup>2</sup> <a href="http://x.example/">see</a>',
    'm² see (http://x.example/)',
  ],
  ['a sign that is no tag', '1 < 2 > 0', '1 < 2 > 0'],
])('HTML becomes plain text: %s', (_, html, text) => {
  const { items } = read(quiz('essay', '', `<![CDATA[${html}]]>`))
  expect(items[0]?.stem).toBe(text)
})

const CHOICE = `${answer(100, 'a')}${answer(0, 'b')}`
test.each([
  ['a calculated question', quiz('calculated', CHOICE), ['2 unsupported-kind'], 1],
  ['words to drag', quiz('ddwtos', ''), ['2 unsupported-kind'], 1],
  ['a choice within a text', quiz('cloze', '', '{1:MULTICHOICE:=a~b}'), ['2 unsupported-kind'], 1],
  ['a picture in the text', quiz('multichoice', CHOICE, '&lt;img src="x"&gt;'), ['3 picture'], 1],
  [
    'a table in an answer',
    quiz('multichoice', `${CHOICE}\n${answer(0, '&lt;table&gt;')}`),
    ['5 table'],
    1,
  ],
  ['a formula', quiz('essay', '', '\\(x\\)'), ['3 formula'], 1],
  ['an element nobody knows', quiz('essay', '', '&lt;blink2&gt;x'), ['3 unknown-markup'], 1],
  [
    'two units',
    quiz(
      'numerical',
      `${answer(100, '1')}<units><unit><unit_name>m</unit_name></unit><unit><unit_name>km</unit_name></unit></units>`,
    ),
    ['4 units'],
    1,
  ],
  [
    'part of the points',
    quiz('shortanswer', `${answer(100, 'a')}${answer(50, 'b')}`),
    ['2 partial-credit'],
    1,
  ],
  ['a pattern', quiz('shortanswer', answer(100, 'a*')), ['4 wildcard'], 1],
  [
    'a file as an answer',
    quiz('essay', '<attachmentsrequired>1</attachmentsrequired>'),
    ['2 unsupported-kind'],
    1,
  ],
  ['no text', quiz('essay', '', ''), ['2 no-stem'], 1],
  ['a text without a question', quiz('description', ''), ['2 not-an-item'], 0],
  ['XML that is not well-formed', quiz('essay', '</wrong>'), ['4 broken-xml'], 1],
  [
    'an entity of its own',
    `<!DOCTYPE quiz [<!ENTITY a SYSTEM "file:///etc/hostname">]>\n${quiz('essay', '', '&a;')}`,
    ['4 broken-xml'],
    1,
  ],
  ['deep nesting', quiz('essay', '<b>'.repeat(100) + '</b>'.repeat(100)), ['4 broken-xml'], 1],
  ['another root', '<other/>', ['1 no-items'], 0],
])('Moodle XML refuses %s', (_, text, problems, refused) => {
  expect(read(text)).toEqual({ items: [], problems, refused })
})

test('tags, hints, penalties, feedback on the whole and a fixed order are named', () => {
  const others = `<tags><tag><text>calls</text></tag><tag><text>hard</text></tag></tags><hint><text>h</text></hint><penalty>0.5</penalty>
<correctfeedback><text>Great</text></correctfeedback><shuffleanswers>0</shuffleanswers>`
  const { items, problems } = readMoodleXml(quiz('multichoice', CHOICE + others))
  expect(items[0]?.difficulty).toBe('hard')
  const parts = [
    'the tag calls',
    'feedback on the whole answer',
    'hints',
    'a penalty for further tries',
    'a fixed order of answers',
  ]
  expect(problems.map(({ code, message }) => [code, message.split(': ')[1]])).toEqual([
    ['not-kept', parts.join(', ')],
  ])
})
