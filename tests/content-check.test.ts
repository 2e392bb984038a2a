// Over 300 lines: one table, with a row for every mistake an author can make.

import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readContentFolder } from '#app/content/content-folder.server.ts'
import { draftsOf } from '#app/content/draft.ts'
import { locales } from '#app/domain/locale.ts'
import { sayFinding } from '#app/i18n/content-findings.ts'
import { academyFolder } from '#tests/academy.ts'

const base = mkdtempSync(path.join(tmpdir(), 'kexin-check-'))
afterAll(() => rmSync(base, { recursive: true }))

let count = 0
/** What the check says of the academy after a change to it, each as `severity path:line:column code`. */
async function check(change: (folder: string) => void): Promise<string[]> {
  const folder = path.join(base, String((count += 1)))
  cpSync(academyFolder, folder, { recursive: true })
  change(folder)
  const { findings } = await readContentFolder(folder)
  for (const finding of findings)
    for (const locale of locales)
      if (sayFinding(finding, locale) === finding.code)
        throw new Error(`${finding.code} has no sentence in ${locale}`)
  return findings.map(
    ({ severity, path, line, column, code }) => `${severity} ${path}:${line}:${column} ${code}`,
  )
}

function replace(file: string, from: string | RegExp, to: string) {
  return (folder: string) => {
    const at = path.join(folder, file)
    const text = readFileSync(at, 'utf8')
    if (text.search(from) < 0) throw new Error(`${file} has no ${from}`)
    writeFileSync(at, text.replace(from, to))
  }
}

function remove(file: string) {
  return (folder: string) => rmSync(path.join(folder, file), { recursive: true })
}

/** Puts a link in the place of what the academy has there. */
function link(file: string, to: string) {
  return (folder: string) => {
    rmSync(path.join(folder, file), { recursive: true, force: true })
    symlinkSync(to, path.join(folder, file))
  }
}

function addPicture(name: string, bytes: string | Buffer) {
  return (folder: string) =>
    writeFileSync(path.join(folder, 'courses/first-steps/media', name), bytes)
}

/** A list of ten lists, each of ten lists, and so on: a billion ones in some hundred bytes. */
const bomb = [
  'a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]',
  ...Array.from({ length: 9 }, (_, at) => {
    const aliases = Array<string>(10).fill(`*a${at}`)
    return `a${at + 1}: &a${at + 1} [${aliases.join(', ')}]`
  }),
].join('\n')

const aside = '- { flaw: absolute-word, reason: { zh-CN: 客户的话, en: A customer’s word } }'

/** Half of the single choices easy, half hard, and only two of the six drawn. */
function uneven(folder: string) {
  replace(bank, /(id: fs-e-[123]\n(?:.*\n){3} {4}difficulty: )\w+/g, '$1easy')(folder)
  replace(bank, /(id: fs-e-[456]\n(?:.*\n){3} {4}difficulty: )\w+/g, '$1hard')(folder)
  replace(exam, 'count: 4', 'count: 2')(folder)
}

const bank = 'banks/first-steps.yaml'
const course = 'courses/first-steps/course.yaml'
const exam = 'exams/final.yaml'
const lesson = 'courses/first-steps/01-listen'

test('content without mistakes has no findings', async () => {
  expect(await check(() => {})).toEqual([])
})

test.each<[string, (folder: string) => void, string[]]>([
  [
    'broken YAML',
    replace(bank, '    pool: practice\n', '    pool: practice\n'.repeat(2)),
    [`error ${bank}:6:5 yaml-syntax`],
  ],
  [
    'aliases that multiply',
    (folder) => writeFileSync(path.join(folder, 'banks/bomb.yaml'), bomb),
    ['error banks/bomb.yaml:2:10 yaml-syntax'],
  ],
  [
    'an alias of nothing',
    replace(bank, 'key: b', 'key: *lost'),
    [`error ${bank}:17:10 yaml-syntax`],
  ],
  ...['- '.repeat(5_000), '['.repeat(5_000), ' '.repeat(5_000)].map(
    (text): [string, (folder: string) => void, string[]] => [
      `what is nested 5,000 deep with "${text[0]}"`,
      (folder) => writeFileSync(path.join(folder, 'banks/deep.yaml'), `${text}1\n`),
      [expect.stringMatching(/^error banks\/deep.yaml:1:\d+ yaml-syntax$/) as string],
    ],
  ),
  ['a key that is no option', replace(bank, 'key: b', 'key: z'), [`error ${bank}:17:10 schema`]],
  [
    'a word the format does not know',
    replace(exam, 'attempts: 2', 'tries: 2'),
    [`error ${exam}:1:1 schema`, `error ${exam}:14:8 schema`],
  ],
  [
    'a slug that is not the file’s name',
    replace(exam, 'slug: final', 'slug: last'),
    [`error ${course}:9:53 unknown-exam`, `error ${exam}:1:1 slug-differs`],
  ],
  ['an exam that is not there', remove(exam), [`error ${course}:9:53 unknown-exam`]],
  [
    'a competency nobody has named',
    replace(course, '[listening]', '[hearing]'),
    [`error ${course}:7:16 unknown-competency`],
  ],
  ['a course without course.yaml', remove(course), [`error ${course}:1:1 no-course-file`]],
  [
    'a lesson without a language',
    remove(`${lesson}/en.mdx`),
    [`error ${lesson}/en.mdx:1:1 lesson-missing-language`],
  ],
  [
    'a lesson with a program in it',
    replace(`${lesson}/en.mdx`, 'Hear', 'Hear {1}'),
    [`error ${lesson}/en.mdx:6:6 expression-not-allowed`],
  ],
  [
    'a figure that is not there',
    remove('courses/first-steps/media/ear.svg'),
    ['01-listen/en', '01-listen/zh-CN', '02-answer/en', '02-answer/zh-CN'].map(
      (file) => `error courses/first-steps/${file}.mdx:8:1 figure-missing`,
    ),
  ],
  [
    'a folder that is no lesson',
    (folder) => mkdirSync(path.join(folder, 'courses/first-steps/notes')),
    ['error courses/first-steps/notes:1:1 lesson-folder-name'],
  ],
  [
    'a file that is no figure',
    (folder) => writeFileSync(path.join(folder, 'courses/first-steps/media/a.txt'), ''),
    ['error courses/first-steps/media/a.txt:1:1 media-type'],
  ],
  [
    'a picture that links to a file elsewhere',
    link('courses/first-steps/media/p.png', '/etc/passwd'),
    ['error courses/first-steps/media/p.png:1:1 not-a-plain-file'],
  ],
  [
    'a link in the place of a lesson',
    link(`${lesson}/en.mdx`, 'zh-CN.mdx'),
    [`error ${lesson}/en.mdx:1:1 not-a-plain-file`],
  ],
  [
    'a link in the place of a bank',
    link(bank, '/dev/zero'),
    [`error ${bank}:1:1 not-a-plain-file`],
  ],
  [
    'a link in the place of a course.yaml',
    link(course, '/etc/passwd'),
    [`error ${course}:1:1 not-a-plain-file`],
  ],
  [
    'a course that is a link to a folder',
    link('courses/second', 'first-steps'),
    ['error courses/second:1:1 not-a-plain-file'],
  ],
  [
    'a course that has become a link, whose lessons nobody is told to look for',
    link('courses/first-steps', '../elsewhere'),
    ['error courses/first-steps:1:1 not-a-plain-file'],
  ],
  [
    'a media folder that is a link, in which nothing is looked for',
    link('courses/first-steps/media', '/etc'),
    [
      ...['01-listen/en', '01-listen/zh-CN', '02-answer/en', '02-answer/zh-CN'].map(
        (file) => `error courses/first-steps/${file}.mdx:8:1 figure-missing`,
      ),
      'error courses/first-steps/media:1:1 not-a-plain-file',
    ],
  ],
  [
    'a pipe, which would be read for ever',
    (folder) => void execFileSync('mkfifo', [path.join(folder, 'exams/pipe.yaml')]),
    ['error exams/pipe.yaml:1:1 not-a-plain-file'],
  ],
  ...['a.png', 'a.jpg', 'a.JPEG', 'a.webp'].map(
    (name): [string, (folder: string) => void, string[]] => [
      `a page called ${name}`,
      addPicture(name, '<html><script>1</script></html>'),
      [`error courses/first-steps/media/${name}:1:1 picture-content`],
    ],
  ),
  [
    'a picture larger than 5 MB',
    addPicture('a.png', Buffer.alloc(5 * 1024 * 1024 + 1)),
    ['error courses/first-steps/media/a.png:1:1 file-too-large'],
  ],
  [
    'a check that no bank has',
    replace(`${lesson}/en.mdx`, 'fs-p-listen', 'fs-p-lost'),
    [`error ${lesson}/en.mdx:1:1 unknown-item`, `error ${lesson}/en.mdx:1:1 checks-differ`],
  ],
  [
    'an exam item in a lesson',
    replace(`${lesson}/en.mdx`, 'fs-p-listen', 'fs-e-1'),
    [`error ${lesson}/en.mdx:1:1 exam-item-shown`, `error ${lesson}/en.mdx:1:1 checks-differ`],
  ],
  [
    'an item without a language',
    replace(bank, /, en: Question fs-p-listen [^}]*/, ' '),
    [`error ${bank}:11:11 stem-missing-language`],
  ],
  [
    'an option without a language',
    replace(bank, ', en: Option a', ''),
    [`error ${bank}:13:7 option-missing-language`],
  ],
  [
    'an id used twice',
    replace(bank, 'id: fs-e-2', 'id: fs-e-1'),
    [`error ${bank}:42:9 item-id-twice`],
  ],
  [
    'a lesson that is not there',
    replace(bank, 'first-steps/listen', 'first-steps/look'),
    [`error ${bank}:10:13 unknown-lesson`],
  ],
  [
    'an objective the course has not',
    replace(bank, 'objective: listen', 'objective: look'),
    [`error ${bank}:9:16 unknown-objective`],
  ],
  [
    'an objective of no lesson',
    replace(bank, '    lesson: first-steps/listen\n', ''),
    [`warning ${bank}:4:5 no-lesson`, `error ${bank}:9:16 objective-without-lesson`],
  ],
  [
    'an item without a difficulty',
    replace(bank, '    difficulty: easy\n', ''),
    [`warning ${bank}:4:5 no-difficulty`],
  ],
  [
    'an option without a reason',
    replace(bank, ', why: { zh-CN: 理由 a, en: Reason a }', ''),
    [`warning ${bank}:13:7 missing-rationale`, `warning ${bank}:13:7 missing-rationale`],
  ],
  [
    'an option that two languages word as absolute',
    replace(bank, 'zh-CN: 选项 a, en: Option a', 'zh-CN: 总是 a, en: Always a'),
    [`warning ${bank}:13:7 absolute-word`, `warning ${bank}:13:7 absolute-word`],
  ],
  [
    'a flaw that is set aside in vain',
    replace(bank, '    key: b\n', `    key: b\n    set_aside:\n      ${aside}\n`),
    [`warning ${bank}:19:7 set-aside-in-vain`],
  ],
  [
    'a flaw of the bank that is set aside in vain',
    replace(
      bank,
      'items:\n',
      'set_aside: [{ flaw: key-position, reason: { en: Even. } }]\nitems:\n',
    ),
    [`warning ${bank}:1:1 set-aside-in-vain`],
  ],
  [
    'a flaw that has no name',
    replace(
      bank,
      '    key: b\n',
      `    key: b\n    set_aside:\n      ${aside.replace('word', 'talk')}\n`,
    ),
    [`error ${bank}:19:17 schema`],
  ],
  [
    'a bank that is not there',
    replace(exam, '{ bank: first-steps, kind: single', '{ bank: lost, kind: single'),
    [`error ${exam}:9:5 unknown-bank`],
  ],
  [
    'a rule that finds too few',
    replace(exam, 'count: 4', 'count: 40'),
    [`error ${exam}:9:5 rule-cannot-be-met`],
  ],
  [
    'rules that compete for the same items',
    replace(exam, 'kind: multiple-choice, count: 1', 'count: 5'),
    [`error ${exam}:10:5 rules-compete`],
  ],
  ['papers of which some are harder', uneven, [`error ${exam}:9:5 papers-uneven`]],
  [
    'a retake that asks the same again',
    replace(exam, /set_aside:[^]*/, ''),
    [`warning ${exam}:9:5 retakes-repeat`],
  ],
  [
    'a finding of the draw that is set aside in vain',
    replace(exam, 'retakes-repeat', 'papers-uneven'),
    [`warning ${exam}:9:5 retakes-repeat`, `warning ${exam}:17:5 set-aside-in-vain`],
  ],
  [
    'a finding of the draw that nobody can set aside',
    replace(exam, 'retakes-repeat', 'rules-compete'),
    [`error ${exam}:17:14 schema`],
  ],
  [
    'a pass mark above the total',
    replace(exam, 'points: 5', 'points: 50'),
    [`error ${exam}:12:17 pass-above-total`],
  ],
  [
    'no folder at all',
    (folder) => rmSync(folder, { recursive: true }),
    ['error .:1:1 no-content-folder'],
  ],
])('%s is found, with its place and a sentence in both languages', async (_what, change, found) => {
  expect(await check(change)).toEqual(found)
})

test.each([
  ['a.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ['a.jpg', Buffer.of(0xff, 0xd8, 0xff, 0xe0)],
  ['a.webp', Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1')],
])('a picture %s that begins as its kind does is taken', async (name, bytes) => {
  expect(await check(addPicture(name, bytes))).toEqual([])
})

test('what is set aside is no finding, is kept with its reason, and is no part of the revision', async () => {
  const absolute = replace(bank, 'zh-CN: 选项 a, en: Option a', 'zh-CN: 总是 a, en: Always a')
  const setAside = replace(bank, '    key: b\n', `    key: b\n    set_aside:\n      ${aside}\n`)
  const folder = path.join(base, 'aside')
  cpSync(academyFolder, folder, { recursive: true })
  absolute(folder)
  const before = await readContentFolder(folder)
  setAside(folder)
  const after = await readContentFolder(folder)
  expect(before.findings).toHaveLength(2)
  expect(after.findings).toEqual([])
  expect(after.banks[0]!.asides).toMatchObject([
    { finding: { code: 'absolute-word', line: 13 }, reason: { en: 'A customer’s word' } },
    { finding: { code: 'absolute-word', line: 13 }, reason: { 'zh-CN': '客户的话' } },
  ])
  expect(draftsOf(after).hash).toBe(draftsOf(before).hash)
})

test('papers that are meant to be uneven are published, and the revision says why', async () => {
  const folder = path.join(base, 'meant')
  cpSync(academyFolder, folder, { recursive: true })
  uneven(folder)
  const reason = { en: 'A warm-up of two questions.' }
  replace(
    exam,
    'set_aside:\n',
    `set_aside:\n  - { finding: papers-uneven, reason: { en: ${reason.en} } }\n`,
  )(folder)
  const content = await readContentFolder(folder)
  expect(content.findings).toEqual([])
  const { setAside } = draftsOf(content).exams.get('final')!.manifest
  expect(setAside).toMatchObject([
    { finding: 'papers-uneven', reason },
    { finding: 'retakes-repeat' },
  ])
})

test('what leads to a file that cannot be read is not reported besides it', async () => {
  expect(await check(replace(bank, 'key: b', 'key: z'))).toHaveLength(1)
  expect(await check(replace(exam, 'attempts: 2', ''))).toHaveLength(1)
  const found = await check(replace(course, 'objectives:', 'goals:'))
  expect(found).toEqual([`error ${course}:1:1 schema`, `error ${course}:6:3 schema`])
})
