import { expect, test } from 'vitest'
import { lessonWith, sampleMedia } from '#tests/fixtures/lesson-samples.ts'
import { sampleLessons } from '#tests/fixtures/sample-lesson.ts'
import { compile } from './compilation.ts'
import { compileLesson } from './compile.server.ts'
import { compileSeconds } from './limits.ts'

const at = { path: 'courses/a/01-b/en.mdx', locale: 'en', media: sampleMedia } as const
const patience = 120_000

test(
  'a lesson compiled apart is the same as one compiled here, figures included',
  async () => {
    const apart = await compileLesson({ ...at, source: sampleLessons.en })
    expect(apart.outcome).toBe('compiled')
    expect(apart).toEqual(await compile(sampleLessons.en, 'en', sampleMedia))
  },
  patience,
)

test(
  'what is wrong comes back with its place, code and sentence',
  async () => {
    const outcome = await compileLesson({
      ...at,
      source: lessonWith('# A\n\n<Figure src="no.svg" alt="b" />'),
    })
    expect(outcome).toMatchObject({
      outcome: 'refused',
      findings: [
        { line: 6, column: 1, code: 'heading-depth', message: expect.stringMatching(/##/) },
      ],
    })
  },
  patience,
)

test.each([
  ['thousands of nested quotations', '>'.repeat(60_000)],
  ['a program that never ends', `export const a = [${'\n\n1,'.repeat(20_000)}`],
  ['tens of thousands of paragraphs', 'a\n\n'.repeat(60_000)],
])(
  '%s are stopped in time, and the next lesson is compiled as if nothing had been',
  async (_, body) => {
    await compileLesson({ ...at, source: lessonWith('warm') })
    const started = performance.now()
    const [stopped, next] = await Promise.all([
      compileLesson({ ...at, source: lessonWith(body) }),
      compileLesson({ ...at, source: lessonWith('## Next') }),
    ])
    expect(stopped).toMatchObject({
      outcome: 'refused',
      findings: [{ line: 1, column: 1, code: expect.stringMatching(/^too-(slow|complex)$/) }],
    })
    expect(next).toMatchObject({
      outcome: 'compiled',
      lesson: { facts: { headings: [{ text: 'Next' }] } },
    })
    // The limit, and twice what starting another process takes on a busy machine.
    expect(performance.now() - started).toBeLessThan((compileSeconds + 30) * 1000)
  },
  patience,
)

test(
  'what goes wrong with the media folder fails this lesson and no other',
  async () => {
    const media = () => {
      throw new Error('The disk is gone')
    }
    const source = lessonWith('<Figure src="fish.svg" alt="a" />')
    await expect(compileLesson({ ...at, source, media })).rejects.toThrow('The disk is gone')
    expect((await compileLesson({ ...at, source })).outcome).toBe('compiled')
  },
  patience,
)
