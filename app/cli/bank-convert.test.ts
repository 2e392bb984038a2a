import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBank } from '#app/content/bank-file.ts'
import { bankConvert } from './bank-convert.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'bank-convert-'))))
afterAll(() => rm(folder, { recursive: true }))

const EXAM =
  '客服考试\n1. 先问什么（ ）\nA. 需求\nB. 预算\n答案：A\n解析：因为\n2. 倾听重要。（√）\n'
const BROKEN = `${EXAM}3. 再问什么\nA. 需求\nB. 预算\n`

async function convert(args: string[], text: string | Uint8Array = EXAM, name = '客服 CRM.txt') {
  const file = join(folder, name)
  await writeFile(file, text)
  let out = ''
  let errors = ''
  const code = await bankConvert([file, ...args], {
    stdout: { write: (written) => (out += Buffer.from(written).toString()) },
    stderr: { write: (written) => (errors += written) },
  })
  return { code, out, errors: errors.replaceAll(file, 'FILE') }
}

test('writes items as JSON and nothing else', async () => {
  const { code, out, errors } = await convert(['--to', 'json'])
  expect([code, errors]).toEqual([0, ''])
  expect(JSON.parse(out)).toEqual({
    items: [
      {
        kind: 'single-choice',
        stem: '先问什么（ ）',
        options: [
          { label: 'A', text: '需求' },
          { label: 'B', text: '预算' },
        ],
        key: ['A'],
        rationale: '因为',
      },
      { kind: 'true-false', stem: '倾听重要。（ ）', options: [], key: ['true'] },
    ],
    problems: [],
  })
})

test('names what it refused, by line, on both outputs', async () => {
  const { code, out, errors } = await convert(['--to=json'], BROKEN)
  expect(code).toBe(2)
  expect(errors).toMatch(/^FILE:8: no-key item 3 .+\n$/)
  expect(JSON.parse(out).items).toHaveLength(2)
  expect(JSON.parse(out).problems).toEqual([
    { line: 8, code: 'no-key', message: expect.stringContaining('item 3') },
  ])
})

test.each([
  ['GB18030', Buffer.from('312eb7fecef10a41a1a2ccfd0a42a1a2cbb50ab4f0b0b8a3ba420a', 'hex')],
  ['UTF-16', Buffer.from('\ufeff1.服务\r\nA、听\r\nB、说\r\n答案：B\r\n', 'utf16le')],
])('reads %s', async (_, bytes) => {
  const { code, out } = await convert(['--to', 'json'], bytes)
  expect(code).toBe(0)
  expect(JSON.parse(out).items).toMatchObject([{ stem: '服务', key: ['B'] }])
})

test('writes a bank that content accepts as it is, without what was refused', async () => {
  const { code, out, errors } = await convert(['--to', 'yaml', '--pool', 'practice'], BROKEN)
  expect(code).toBe(2)
  expect(errors).toContain('FILE: 1 of 3 items refused\n')
  const { source, findings } = readBank('crm.yaml', out)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(source?.bank).toMatchObject({
    slug: 'crm',
    title: { 'zh-CN': '客服考试' },
    languages: ['zh-CN'],
    items: [
      { id: 'crm-001', pool: 'practice', key: 'a', options: [{ why: { 'zh-CN': '因为' } }, {}] },
      { id: 'crm-002', kind: 'true-false', key: true },
    ],
  })
})

test('a text without Han makes an English bank in the exam pool', async () => {
  const { code, out } = await convert(
    ['--to', 'yaml'],
    '1. Ask?\nA. Yes, first\nB. Later\nAnswer: A\n',
    'quiz.txt',
  )
  expect(code).toBe(0)
  const { source } = readBank('quiz.yaml', out)
  expect(source?.bank).toMatchObject({
    title: { en: 'quiz' },
    languages: ['en'],
    items: [{ pool: 'exam' }],
  })
})

test.each(['csv', 'text'])('writes items as %s, which reads back the same', async (format) => {
  const { code, out } = await convert(['--to', format])
  const again = await convert(['--to', 'json', '--from', format], out, 'again')
  const direct = await convert(['--to', 'json'])
  expect([code, again.code]).toEqual([0, 0])
  expect(JSON.parse(again.out).items).toEqual(JSON.parse(direct.out).items)
})

test('a bank keeps the ids of its file, behind its slug where they are mere numbers', async () => {
  const { out } = await convert(
    ['--to', 'yaml'],
    '编号,题干,选项A,选项B,答案\nKF-01,甲,一,二,A\n12,乙,一,二,B\n,丙,一,二,B\n',
    '客服.csv',
  )
  const { slug, items } = readBank('b.yaml', out).source!.bank
  expect(items.map(({ id }) => id)).toEqual(['kf-01', `${slug}-12`, `${slug}-003`])
})

test('a bank without items is not written', async () => {
  expect(await convert(['--to', 'yaml'], '')).toMatchObject({ code: 2, out: '' })
})

test.each([
  [[], /--to is json, yaml, .*moodle-xml\nusage: /],
  [['--to', 'xml'], /--to is json, yaml, .*moodle-xml\n/],
  [['--to', 'json', 'other.txt'], /give one file\n/],
  [['--to', 'json', '--fast'], /--fast/],
  [['--to', 'json', '--from', 'pdf'], /--from is .*text/],
  [['--to', 'yaml', '--pool', 'both'], /--pool is exam or practice\n/],
])('says what is wrong with %j', async (args, sentence) => {
  const { code, out, errors } = await convert(args)
  expect([code, out]).toEqual([1, ''])
  expect(errors).toMatch(sentence)
})

test('says why a file cannot be read', async () => {
  const io = { stdout: { write: () => 0 }, stderr: { write: (text: string) => said.push(text) } }
  const said: string[] = []
  expect(await bankConvert([join(folder, 'none.txt'), '--to', 'json'], io)).toBe(1)
  expect(await bankConvert([folder, '--to', 'json'], io)).toBe(1)
  expect(said).toEqual([
    `${join(folder, 'none.txt')}: is not there\n`,
    `${folder}: is a folder; give a file\n`,
  ])
  expect(await convert(['--to', 'json'], '%PDF-1.7')).toMatchObject({
    code: 1,
    errors: 'FILE: the file is a PDF file, not text: save it as plain text\n',
  })
})
