import { Readable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import readWorkbook, { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'
import type { Cell, SheetFile } from './sheet-file.ts'
import { columnLetters } from './worksheet.ts'
import { xlsxOf } from './xlsx.ts'

const nasty = 'Zhou "Min", =cmd\r\n<b>&\'_x0041_</b>'
const rows: Cell[][] = [
  ['001108', '周敏', '2026-07-24', 13],
  ['110101199003078515', '=HYPERLINK("http://evil.example")', '1999-12-31', 0],
  ['QH-7', nasty, null, null],
  ['1-2', '欧阳晨 👋', '2028-02-29', -3],
]

function file(batches: Cell[][][] = [rows.slice(0, 2), [], rows.slice(2)]): SheetFile {
  return {
    columns: [
      { name: 'person_number', head: '工号', kind: 'text', width: 12 },
      { name: 'person_name', head: '姓名', kind: 'text', width: 14 },
      { name: 'due_on', head: '截止日期', kind: 'date', width: 12 },
      { name: 'score_earned', head: '得分', kind: 'number', width: 8 },
    ],
    batches: (async function* () {
      yield* batches
    })(),
    notes: (count) => [
      ['行数', String(count)],
      ['筛选', '全部'],
    ],
    titles: { table: '培训总表', notes: '说明' },
    at: new Date('2026-07-24T06:30:00Z'),
  }
}

async function csv(): Promise<string> {
  return (await Readable.from(csvOf(file())).toArray()).join('')
}

async function xlsx(): Promise<Buffer> {
  return Buffer.concat(await Readable.from(xlsxOf(file())).toArray())
}

test('the CSV begins with a byte-order mark and every line ends in CRLF', async () => {
  const text = await csv()
  expect(Buffer.from(text).subarray(0, 3).toString('hex')).toBe('efbbbf')
  expect(text.split('\r\n').at(-1)).toBe('')
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

test('another reader finds in the CSV two rows of heads, the rows, and the notes, each as wide', async () => {
  const records: string[][] = parse(await csv(), { bom: true })
  expect(records).toEqual([
    ['工号', '姓名', '截止日期', '得分'],
    ['person_number', 'person_name', 'due_on', 'score_earned'],
    ['001108\t', '周敏', '2026-07-24', '13'],
    ['110101199003078515\t', '\'=HYPERLINK("http://evil.example")', '1999-12-31', '0'],
    ['QH-7', nasty, '', ''],
    ['1-2\t', '欧阳晨 👋', '2028-02-29', '-3'],
    ['# 行数', '4\t', '', ''],
    ['# 筛选', '全部', '', ''],
  ])
})

test('a reader that strips space and knows # gets the machine names and the exact ids', async () => {
  const [, ...lines] = (await csv()).split('\r\n')
  const records: Record<string, string>[] = parse(lines.join('\r\n'), {
    columns: true,
    cast: (value) => value.trim(),
    comment: '#',
    comment_no_infix: true,
  })
  expect(records.map(({ person_number }) => person_number)).toEqual([
    '001108',
    '110101199003078515',
    'QH-7',
    '1-2',
  ])
})

test('another reader finds in the workbook texts as text, dates as dates, numbers as numbers', async () => {
  const day = (date: string) => new Date(`${date}T00:00:00Z`)
  expect(await readSheet(await xlsx(), 1)).toEqual([
    ['工号', '姓名', '截止日期', '得分'],
    ['person_number', 'person_name', 'due_on', 'score_earned'],
    ['001108', '周敏', day('2026-07-24'), 13],
    ['110101199003078515', '=HYPERLINK("http://evil.example")', day('1999-12-31'), 0],
    ['QH-7', nasty, null, null],
    ['1-2', '欧阳晨 👋', day('2028-02-29'), -3],
  ])
})

test('a second sheet says where the table comes from and how many rows it has', async () => {
  const sheets = await readWorkbook(await xlsx())
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['培训总表', '说明'])
  expect(sheets[1]?.data).toEqual([
    ['行数', '4'],
    ['筛选', '全部'],
  ])
})

test('the workbook holds no formula, and every text in it is a text cell in the text format', async () => {
  const parts = unzipSync(await xlsx())
  expect(Object.keys(parts)[0]).toBe('[Content_Types].xml')
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
  expect(sheet).not.toContain('<f')
  expect(sheet).toContain(
    '<c r="A3" s="1" t="inlineStr"><is><t xml:space="preserve">001108</t></is></c>',
  )
  expect(sheet).toContain('<c r="C3" s="2"><v>46227</v></c>')
  expect(sheet).toContain('<autoFilter ref="A2:D6"/>')
})

test('an archive is packed while its rows come: the first bytes are out before the last row is asked for', async () => {
  let asked = 0
  const endless = (async function* () {
    for (;;) {
      asked += 1
      yield Array.from({ length: 200 }, (_, at): Cell[] => [`${asked}-${at}`, nasty, null, at])
    }
  })()
  const bytes = xlsxOf({ ...file(), batches: endless })
  let size = 0
  for await (const piece of bytes) if ((size += piece.length) > 20_000) break
  expect(size).toBeGreaterThan(20_000)
  const before = asked
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(asked).toBe(before)
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is called %s', (at, letters) => {
  expect(columnLetters(at)).toBe(letters)
})
