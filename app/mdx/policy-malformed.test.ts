import { expect, test } from 'vitest'
import { lessonWith } from '#tests/fixtures/lesson-samples.ts'
import { checkLesson } from './policy.ts'

function judge(source: string): string[] {
  const judged = checkLesson(source)
  if (judged.outcome === 'accepted') return ['accepted']
  return judged.findings.map(({ line, column, code }) => `${line}:${column} ${code}`)
}

const head = '---\ntitle: a\nquestion: b\n---\n\n'

test.each<[title: string, source: string, expected: string[]]>([
  ['nothing', '', ['1:1 front-matter-missing']],
  ['no front matter', 'Text.', ['1:1 front-matter-missing']],
  ['front matter after text', `a\n\n---\ntitle: a\n---`, ['1:1 front-matter-missing']],
  ['TOML', '+++\ntitle = "a"\n+++\n\na', ['1:1 front-matter-missing']],
  ['empty front matter', '---\n---\n\na', ['1:1 front-matter-invalid']],
  ['a list for front matter', '---\n- a\n---\n\na', ['1:1 front-matter-invalid']],
  [
    'a colon without quotes',
    '---\ntitle: Opening: begin\nquestion: b\n---\n\na',
    ['2:8 front-matter-invalid'],
  ],
  ['a quote left open', '---\ntitle: "a\nquestion: b\n---\n\na', ['3:12 front-matter-invalid']],
  ['a field twice', '---\ntitle: a\ntitle: b\nquestion: c\n---\n\na', ['3:1 front-matter-invalid']],
  [
    'a YAML tag',
    '---\ntitle: !!js/function "a"\nquestion: b\n---\n\na',
    ['2:8 front-matter-invalid'],
  ],
  ['no title', '---\nquestion: b\n---\n\na', ['1:1 front-matter-field-missing']],
  ['no question', '---\ntitle: a\n---\n\na', ['1:1 front-matter-field-missing']],
  ['an empty title', '---\ntitle:\nquestion: b\n---\n\na', ['2:1 front-matter-not-text']],
  ['a blank title', '---\ntitle: " "\nquestion: b\n---\n\na', ['2:1 front-matter-not-text']],
  [
    'a number for a title',
    '---\ntitle: 2026\nquestion: b\n---\n\na',
    ['2:1 front-matter-not-text'],
  ],
  ['a list for a title', '---\ntitle: [a]\nquestion: b\n---\n\na', ['2:1 front-matter-not-text']],
  [
    'a long title',
    `---\ntitle: ${'a'.repeat(201)}\nquestion: b\n---\n\na`,
    ['2:1 front-matter-too-long'],
  ],
  [
    'an unknown field',
    '---\ntitle: a\nquestion: b\nlayout: c\n---\n\na',
    ['4:1 front-matter-field-unknown'],
  ],
  [
    '__proto__ as a field',
    '---\ntitle: a\nquestion: b\n__proto__: {}\n---\n\na',
    ['4:1 front-matter-field-unknown'],
  ],
  ['an alias', '---\ntitle: &a b\nquestion: *a\n---\n\na', ['3:1 front-matter-not-text']],
  ['no text', head, ['1:1 lesson-empty']],
  [
    'several things at once',
    '---\ntitle: a\n---\n\n# A\n\n<div>a</div>',
    ['1:1 front-matter-field-missing', '5:1 heading-depth', '7:1 html-not-allowed'],
  ],
])('says of a file with %s what is wrong and where', (_, source, expected) => {
  expect(judge(source)).toEqual(expected)
})

test.each<[title: string, body: string, expected: string[]]>([
  // Tags
  ['a tag left open', '<Callout tone="note">\n\na', ['6:1 tag-not-closed']],
  [
    'a tag left open inside another',
    '<Dialogue>\n<Turn speaker="a" role="you">\n\na\n\n</Dialogue>',
    ['11:1 tag-unexpected-close'],
  ],
  ['a tag closed that was not open', 'a\n\n</Callout>', ['8:1 tag-unexpected-close']],
  ['tags that cross', '<Steps><Step title="a">b</Steps></Step>', ['6:25 tag-unexpected-close']],
  [
    'a tag that begins in emphasis',
    '*a <Callout tone="note">* b</Callout>',
    ['6:4 tag-not-closed'],
  ],
  ['a prop without quotes', '<Check item=a />', ['6:13 tag-malformed']],
  ['a tag cut short', '<Check item="a"', ['7:1 tag-malformed']],
  ['a quotation that loses its mark', '> <Callout\ntone="note">a</Callout>', ['7:1 lazy-line']],

  // Names, places, contents
  ['an unknown block', '<Quiz />', ['6:1 block-unknown']],
  ['a block in the wrong case', '<CALLOUT tone="note">a</CALLOUT>', ['6:1 block-unknown']],
  ['a name every object has', '<Constructor />', ['6:1 block-unknown']],
  ['a block in a line', 'a <Check item="a" /> b', ['6:3 block-in-text']],
  ['a block in a heading', '## a <Check item="a" />', ['6:6 block-in-text']],
  ['a block in a list', '- <Check item="a" />', ['6:3 block-misplaced']],
  ['a block in a quotation', '> <Callout tone="note">a</Callout>', ['6:3 block-misplaced']],
  ['a block in a table', '| a |\n| - |\n| <Check item="a" /> |', ['8:3 block-in-text']],
  [
    'a dialogue in a step',
    '<Steps>\n<Step title="a">\n<Check item="a" />\n</Step>\n<Step title="b">c</Step>\n</Steps>',
    ['8:1 block-misplaced'],
  ],
  ['a turn outside a dialogue', '<Turn speaker="a" role="you">b</Turn>', ['6:1 block-only-inside']],
  ['a row outside a comparison', '<Row topic="a" left="b" right="c" />', ['6:1 block-only-inside']],
  [
    'a card in a dialogue',
    '<Dialogue>\n<Turn speaker="a" role="you">b</Turn>\n<Turn speaker="a" role="you">b</Turn>\n<Card front="a">b</Card>\n</Dialogue>',
    ['9:1 block-only-inside'],
  ],
  [
    'text in a dialogue',
    '<Dialogue>\n\nWords.\n\n<Turn speaker="a" role="you">b</Turn>\n\n<Turn speaker="a" role="you">b</Turn>\n</Dialogue>',
    ['8:1 block-holds-blocks'],
  ],
  ['text in a check', '<Check item="a">\n\nb\n\n</Check>', ['6:1 block-holds-nothing']],
  ['an empty block', '<Callout tone="note"></Callout>', ['6:1 block-empty']],
  [
    'a case in the wrong order',
    '<Case title="a">\n<Action>b</Action>\n<Situation>c</Situation>\n<Insight>d</Insight>\n</Case>',
    ['6:1 case-parts'],
  ],
  [
    'a case without its insight',
    '<Case title="a">\n<Situation>c</Situation>\n<Action>b</Action>\n</Case>',
    ['6:1 case-parts'],
  ],
  [
    'a case with two actions',
    '<Case title="a">\n<Situation>c</Situation>\n<Action>b</Action>\n<Action>b</Action>\n<Insight>d</Insight>\n</Case>',
    ['6:1 case-parts'],
  ],
  [
    'a dialogue of one turn',
    '<Dialogue>\n<Turn speaker="a" role="you">b</Turn>\n</Dialogue>',
    ['6:1 too-few-blocks'],
  ],
  [
    'a remark before anything was said',
    '<Dialogue>\n<Remark>c</Remark>\n<Turn speaker="a" role="you">b</Turn>\n<Turn speaker="a" role="you">b</Turn>\n</Dialogue>',
    ['7:1 remark-first'],
  ],
  ['the same question twice', '<Check item="a" />\n\n<Check item="a" />', ['8:1 check-twice']],

  // Props
  ['an unknown prop', '<Check item="a" onClick="b" />', ['6:17 prop-unknown']],
  ['a style', '<Check item="a" style="color:red" />', ['6:17 prop-unknown']],
  ['__proto__ as a prop', '<Check item="a" __proto__="b" />', ['6:17 prop-unknown']],
  ['a missing prop', '<Check />', ['6:1 prop-missing']],
  ['a prop twice', '<Check item="a" item="b" />', ['6:17 prop-duplicate']],
  ['a prop that is not listed', '<Callout tone="warning">a</Callout>', ['6:10 prop-not-listed']],
  [
    'a number for a text',
    '<Card front={1}>a</Card>',
    ['6:1 block-only-inside', '6:7 prop-not-text'],
  ],
  ['a bare prop for a text', '<Check item />', ['6:8 prop-not-text']],
  [
    'an empty prop',
    '<Steps title=" ">\n<Step title="a">b</Step>\n<Step title="c">d</Step>\n</Steps>',
    ['6:8 prop-empty'],
  ],
  ['a long prop', `<Check item="${'a'.repeat(81)}" />`, ['6:8 prop-too-long']],
  ['an item that is no id', '<Check item="A 1" />', ['6:8 prop-form']],
  ['a figure outside media', '<Figure src="../secret.svg" alt="a" />', ['6:9 prop-form']],
  [
    'a figure from elsewhere',
    '<Figure src="https://evil.example/a.svg" alt="a" />',
    ['6:9 prop-form'],
  ],
  ['a figure without words', '<Figure src="fish.svg" />', ['6:1 prop-missing']],

  // Charts
  [
    'a text for a value',
    '<Chart kind="bar" title="a">\n<Series name="b">\n<Point label="c" value="1" />\n</Series>\n</Chart>',
    ['8:18 prop-not-number'],
  ],
  [
    'a series that lacks a label',
    '<Chart kind="bar" title="a">\n<Series name="b"><Point label="c" value={1} /><Point label="d" value={1} /></Series>\n<Series name="e"><Point label="c" value={1} /></Series>\n</Chart>',
    ['8:1 chart-labels-differ'],
  ],
  [
    'series in another order',
    '<Chart kind="line" title="a">\n<Series name="b"><Point label="c" value={1} /><Point label="d" value={1} /></Series>\n<Series name="e"><Point label="d" value={1} /><Point label="c" value={1} /></Series>\n</Chart>',
    ['8:18 chart-labels-differ'],
  ],
  [
    'a label twice',
    '<Chart kind="line" title="a">\n<Series name="b"><Point label="c" value={1} /><Point label="c" value={2} /></Series>\n</Chart>',
    ['7:47 chart-label-twice'],
  ],
  [
    'a bar below nothing',
    '<Chart kind="bar" title="a">\n<Series name="b"><Point label="c" value={-1} /></Series>\n</Chart>',
    ['7:18 chart-negative-bar'],
  ],
  [
    'the name of no target',
    '<Chart kind="bar" title="a" targetLabel="t">\n<Series name="b"><Point label="c" value={1} /></Series>\n</Chart>',
    ['6:1 chart-target-label'],
  ],
  [
    'four series',
    `<Chart kind="bar" title="a">\n${'<Series name="b"><Point label="c" value={1} /></Series>\n'.repeat(4)}</Chart>`,
    ['6:1 too-many-blocks'],
  ],
  [
    'a number beyond all numbers',
    '<Chart kind="bar" title="a">\n<Series name="b"><Point label="c" value={1e999} /></Series>\n</Chart>',
    ['7:35 prop-not-number'],
  ],

  // Markdown
  ['a first-level heading', '# a', ['6:1 heading-depth']],
  ['an underlined first-level heading', 'a\n===', ['6:1 heading-depth']],
  ['a level left out', '## a\n\n#### b', ['8:1 heading-skips']],
  ['a first heading too deep', '### a', ['6:1 heading-skips']],
  ['an empty heading', '##', ['6:1 heading-empty']],
  ['a heading in a block', '<Callout tone="note">\n\n## a\n\n</Callout>', ['8:1 heading-in-block']],
  ['a heading in a list', '- ## a', ['6:3 heading-misplaced']],
  ['a footnote', 'a[^1]\n\n[^1]: b', ['6:2 footnote-not-allowed', '8:1 footnote-not-allowed']],
])('says of %s where it is and what it is', (_, body, expected) => {
  expect(judge(lessonWith(body))).toEqual(expected)
})

test.each<[title: string, body: string]>([
  [
    'a telephone number and an address for mail',
    '[打电话](tel:+8613800000000) [mail](mailto:a@b.example)',
  ],
  [
    'a path of this site and a heading of the lesson',
    '[a](/courses) [b](#「认」的三句话)\n\n## 「认」的三句话',
  ],
  ['an anchor with percent signs', '[b](#%E8%AE%A4)\n\n## 认'],
  ['literal braces and angle brackets', 'a \\{b\\} \\<c\\> and a < b'],
  [
    'code that shows what is refused',
    '`<script>` and `{a}`\n\n```html\n<script>javascript:{a}</script>\n```',
  ],
  [
    'blocks on one line',
    '<Dialogue><Turn speaker="a" role="you">b</Turn><Turn speaker="a" role="you">*b* c</Turn></Dialogue>',
  ],
  ['blocks without blank lines', '<Callout tone="note">\na\n\n- b\n</Callout>'],
  ['a block in braces of literals', '<Check item={"wcf-p-01"} />'],
  [
    'values below nothing on a line',
    '<Chart kind="line" title="a">\n<Series name="b"><Point label="c" value={-1.5} /></Series>\n</Chart>',
  ],
  ['a picture by definition', '![a][b]\n\n[b]: media/desk.png'],
  ['an emoji held together by a joiner', '👩‍💻'],
  [
    'tables, tasks, quotations and rules',
    '| a | b |\n| - | -: |\n| 1 | 2 |\n\n- [x] a\n\n> b\n\n***',
  ],
])('accepts %s', (_, body) => {
  expect(judge(lessonWith(body))).toEqual(['accepted'])
})

test('a byte-order mark and the line ends of Windows change nothing', () => {
  const source = lessonWith('## a\n\n<Check item="b" />')
  expect(judge(`\uFEFF${source.replaceAll('\n', '\r\n')}`)).toEqual(['accepted'])
})

test('a tag left open in an underlined heading, at which the parser gives way, is refused', () => {
  expect(judge(lessonWith('<b>\na\n---'))).not.toContain('accepted')
})
