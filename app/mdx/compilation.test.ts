import { expect, test } from 'vitest'
import { RenderedLesson, type Segment, type SegmentKind } from '#app/domain/catalog/lesson.ts'
import { locales, type Locale } from '#app/domain/locale.ts'
import { lessonWith, sampleMedia } from '#tests/fixtures/lesson-samples.ts'
import { sampleLessons } from '#tests/fixtures/sample-lesson.ts'
import { compile } from './compilation.ts'

async function compiled(source: string, locale: Locale = 'zh-CN'): Promise<RenderedLesson> {
  const outcome = await compile(source, locale, sampleMedia)
  if (outcome.outcome === 'refused')
    throw new Error(outcome.findings.map(({ message }) => message).join('\n'))
  return outcome.lesson
}

async function htmlOf(body: string, locale: Locale = 'zh-CN'): Promise<string> {
  const { segments } = await compiled(lessonWith(body), locale)
  return segments.map((segment) => (segment.kind === 'html' ? segment.html : '')).join('')
}

function only<Kind extends SegmentKind>(
  lesson: RenderedLesson,
  kind: Kind,
): Extract<Segment, { kind: Kind }>[] {
  return lesson.segments.filter((one): one is Extract<Segment, { kind: Kind }> => one.kind === kind)
}

test.each(locales)(
  'a lesson of every block becomes what the catalog says a rendered lesson is, in %s',
  async (locale) => {
    const lesson = await compiled(sampleLessons[locale], locale)
    expect(RenderedLesson.parse(JSON.parse(JSON.stringify(lesson)))).toEqual(lesson)
    expect(lesson.segments.map(({ kind }) => kind)).toEqual([
      'html',
      'dialogue',
      'html',
      'flashcards',
      'html',
      'check',
      'check',
    ])
    expect(lesson.facts.checks).toEqual(['recovery-p-01', 'recovery-p-02'])
    expect(lesson.facts.media).toEqual([`tree.${locale}.svg`, 'desk.png'])
    const html = only(lesson, 'html')
      .map((one) => one.html)
      .join('')
    for (const name of [
      'case',
      'callout-key',
      'callout-aside',
      'callout-caution',
      'callout-note',
      'compare',
      'steps',
      'figure',
      'chart',
      'bars',
      'chart-wide',
      'chart-narrow',
      'table-scroll',
    ])
      expect(html).toMatch(new RegExp(`class="[^"]*\\b${name}\\b`))
  },
)

test('a dialogue keeps who speaks, and the remarks between', async () => {
  const [dialogue] = only(await compiled(sampleLessons['zh-CN']), 'dialogue')
  expect(dialogue!.title).toBe('两分钟的电话')
  expect(
    dialogue!.turns.map((turn) =>
      turn.kind === 'turn' ? `${turn.role} ${turn.speaker}` : turn.kind,
    ),
  ).toEqual(['customer 陈女士', 'you 小周', 'remark', 'customer 陈女士', 'you 小周'])
  expect(dialogue!.turns[2]!.html).toContain('<strong>做得到</strong>')
})

test('flashcards keep their fronts as text and their backs as HTML', async () => {
  const [cards] = only(await compiled(sampleLessons.en, 'en'), 'flashcards')
  expect(cards!.cards.map(({ front }) => front)).toEqual([
    'Your order number, please',
    'That is not our department',
    'That is how the system works',
  ])
  expect(cards!.cards[1]!.html).toContain('<strong>Fang</strong>')
})

test('headings have ids of their own words, Han kept, the second of the same words numbered', async () => {
  const { facts } = await compiled(
    lessonWith(
      '## 「认」的三句话\n\n### Why “sorry” fails\n\n## 「认」的三句话\n\n## ！？\n\n## *em* `code`',
    ),
  )
  expect(facts.headings).toEqual([
    { id: 's-认-的三句话', depth: 2, text: '「认」的三句话' },
    { id: 's-why-sorry-fails', depth: 3, text: 'Why “sorry” fails' },
    { id: 's-认-的三句话-2', depth: 2, text: '「认」的三句话' },
    { id: 's-section', depth: 2, text: '！？' },
    { id: 's-em-code', depth: 2, text: 'em code' },
  ])
})

test('a link inside the lesson leads to its heading', async () => {
  expect(await htmlOf('[去](#认)\n\n## 认')).toContain('<a href="#s-%E8%AE%A4">去</a>')
})

test.each([
  ['https://a.example/b?c=1&d=2', 'rel="noopener noreferrer"'],
  ['HTTP://a.example', 'rel="noopener noreferrer"'],
  ['/courses', ''],
  ['mailto:a@b.example', ''],
  ['tel:+8613800000000', ''],
])('a link to %s says who sent the reader only on this site', async (address, rel) => {
  const html = await htmlOf(`[a](${address})`)
  expect(/<a[^>]*>/.exec(html)![0].includes('rel=')).toBe(rel !== '')
  expect(html).toContain(rel)
})

test('Chinese broken over lines is joined without a space, other text keeps it', async () => {
  expect(await htmlOf('客户\n永远，\n**在先**\n对吗 yes\nno\n客户')).toBe(
    '<p>客户永远，<strong>在先</strong>对吗 yes\nno\n客户</p>',
  )
})

test('emphasis ends where Chinese punctuation meets Chinese', async () => {
  expect(await htmlOf('这是**“重点”**的话，**注意。**然后')).toBe(
    '<p>这是<strong>“重点”</strong>的话，<strong>注意。</strong>然后</p>',
  )
})

test('tasks are boxes in the text, not controls', async () => {
  expect(await htmlOf('- [x] a\n- [ ] b')).toBe(
    '<ul>\n<li class="task">☑ a</li>\n<li class="task">☐ b</li>\n</ul>',
  )
})

test('a picture says what it shows; a drawing is taken in the language of the lesson', async () => {
  const body = '<Figure src="tree.svg" alt="A tree" caption="Roots" />\n\n![A desk](media/desk.png)'
  const [zh, en] = await Promise.all([htmlOf(body), htmlOf(body, 'en')])
  expect(zh).toContain('role="img" aria-label="A tree"')
  expect(zh).toContain('>树</text>')
  expect(en).toContain('>tree</text>')
  expect(zh).toContain('<figcaption>Roots</figcaption>')
  expect(zh).toContain(
    '<img src="/media/0a1b" alt="A desk" width="640" height="480" loading="lazy" decoding="async">',
  )
})

test.each([
  [
    '<Figure src="none.svg" alt="a" />',
    '6:1 figure-missing The course’s media folder has no none.svg; add the file or correct its name.',
  ],
  [
    'a\n\n![a](media/none.png)',
    '8:1 figure-missing The course’s media folder has no none.png; add the file or correct its name.',
  ],
  [
    '<Figure src="evil.svg" alt="a" />',
    '6:1 figure-unsafe evil.svg, line 2: A figure may not hold <script>; delete it or draw it with basic shapes.',
  ],
])(
  'a figure that cannot be shown is told where the lesson shows it: %s',
  async (body, expected) => {
    const outcome = await compile(lessonWith(body), 'zh-CN', sampleMedia)
    const findings = outcome.outcome === 'refused' ? outcome.findings : []
    expect(
      findings.map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`),
    ).toEqual([expected])
  },
)

test('reading time counts what is read, in blocks too, and nothing of the machinery', async () => {
  const han = '客'.repeat(340)
  const body = `${han}\n\n<Case title="一二三">\n<Situation>四</Situation>\n<Action>五</Action>\n<Insight>六七 one two-three</Insight>\n</Case>\n\n<Figure src="fish.svg" alt="不算" caption="八九十" />\n\n<Check item="wcf-p-01" />`
  const { facts } = await compiled(lessonWith(body))
  expect(facts).toMatchObject({ han: 340 + 10, words: 2, minutes: 2 })
})

test.each([
  ['客'.repeat(350), 1],
  ['客'.repeat(351), 2],
  ['word '.repeat(220), 1],
  ['word '.repeat(221), 2],
  [`${'客'.repeat(175)} ${'word '.repeat(110)}`, 1],
  ['1', 1],
])('minutes are rounded up, at least one (%#)', async (body, minutes) => {
  expect((await compiled(lessonWith(body))).facts.minutes).toBe(minutes)
})
