import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import { readExchangeFile } from '#app/exchange/formats.ts'
import { readDocx } from './read-docx.ts'
import { writeDocx } from './write-docx.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

function docx(body: string, more: Record<string, string> = {}): Uint8Array {
  const parts = {
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...more,
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  )
}
const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`
const p = (inner: string, place = '') => `<w:p><w:pPr>${place}</w:pPr>${inner}</w:p>`
const lines = (...texts: string[]) => texts.map((text) => p(run(text))).join('')

/** Items as `stem | A text | … | key`, problems as `line code`. */
function read(bytes: Uint8Array): string[] {
  const { items, problems } = readDocx(bytes)
  return [
    ...items.map(({ stem, options, key }) =>
      [stem, ...options.map((option) => `${option.label} ${option.text}`), key.join('')].join(
        ' | ',
      ),
    ),
    ...problems.map(({ line, code }) => `${line} ${code}`),
  ]
}
const HEARD = '先做什么 | A 倾听 | B 解释 | A'
const exam = (...rest: string[]) => lines('1. 先做什么', 'A. 倾听', 'B. 解释', ...rest)

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering =
  `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'upperLetter', '%2)')}</w:abstractNum>` +
  '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>'
const place = (at: number, list = 3) =>
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`

test('automatic numbers and letters are read as Word shows them', () => {
  const item = (stem: string, list = 3) =>
    p(run(stem), place(0, list)) + p(run('倾听'), place(1, list)) + p(run('解释'), place(1, list))
  const body =
    `${item('甲')}${lines('答案：A')}${item('乙')}${lines('答案：B')}` +
    `${lines('第二章')}${item('丙', 4)}${lines('答案：A', '参考答案')}`
  const { items } = readDocx(docx(body, { 'word/numbering.xml': numbering }))
  expect(items.map(({ stem, key, options }) => [stem, key.join(), options.length])).toEqual([
    ['甲', 'A', 2],
    ['乙', 'B', 2],
    ['丙', 'A', 2],
  ])
})

test('a style may carry the number', () => {
  const styles = `<w:styles ${W}><w:style w:styleId="Q"><w:basedOn w:val="P"/></w:style><w:style w:styleId="P"><w:pPr>${place(0)}</w:pPr></w:style></w:styles>`
  const body = p(run('先做什么'), '<w:pStyle w:val="Q"/>') + lines('A. 倾听', 'B. 解释', '答案：A')
  const parts = { 'word/numbering.xml': numbering, 'word/styles.xml': styles }
  expect(read(docx(body, parts))).toEqual([HEARD])
})

test.each([
  [
    'soft breaks',
    p('<w:r><w:t>1. 先做什么</w:t><w:br/><w:t>A. 倾听</w:t><w:br/><w:t>B. 解释</w:t></w:r>') +
      lines('答案：A'),
  ],
  [
    'split runs',
    p(run('1. 先') + run('做') + run('什么')) + lines('A. 倾听', 'B. 解释', '答案：A'),
  ],
  [
    'tabs',
    p('<w:r><w:t>1. 先做什么</w:t></w:r>') +
      p('<w:r><w:t>A. 倾听</w:t><w:tab/><w:t>B. 解释</w:t></w:r>') +
      lines('答案：A'),
  ],
  [
    'deleted text',
    p(run('1. 先做什么') + '<w:del><w:r><w:delText>不</w:delText></w:r></w:del>') +
      lines('A. 倾听', 'B. 解释', '答案：A'),
  ],
  [
    'inserted text',
    p(run('1. 先') + `<w:ins>${run('做什么')}</w:ins>`) + lines('A. 倾听', 'B. 解释', '答案：A'),
  ],
  [
    'moved text',
    p(run('1. 先做什么') + `<w:moveFrom>${run('倾听')}</w:moveFrom>`) +
      lines('A. 倾听', 'B. 解释', '答案：A'),
  ],
  [
    'fields',
    p(run('1. 先做什么') + '<w:r><w:instrText>PAGE</w:instrText></w:r>') +
      lines('A. 倾听', 'B. 解释', '答案：A'),
  ],
  [
    'hidden text',
    p(run('1. 先做什么') + run('略', '<w:vanish/>')) + lines('A. 倾听', 'B. 解释', '答案：A'),
  ],
  [
    'a table of options',
    lines('1. 先做什么') +
      `<w:tbl><w:tr><w:tc>${lines('A. 倾听')}</w:tc><w:tc>${lines('B. 解释')}</w:tc></w:tr></w:tbl>` +
      lines('答案：A'),
  ],
  ['a table around all', `<w:tbl><w:tr><w:tc>${exam('答案：A')}</w:tc></w:tr></w:tbl>`],
  [
    'a text box',
    p(
      run('1. 先做什么') +
        `<mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent>${lines('A. 倾听', 'B. 解释')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${lines('A. 倾听', 'B. 解释')}</w:txbxContent></mc:Fallback></mc:AlternateContent>`,
    ) + lines('答案：A'),
  ],
  [
    'an earlier format',
    p(
      `<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>1. 先做什么</w:t></w:r>`,
    ) + lines('A. 倾听', 'B. 解释', '答案：A'),
  ],
])('a document with %s is read', (_, body) => {
  expect(read(docx(body))).toEqual([HEARD])
})

test('a table with heads is read by its rows; others are lines, and one in a cell is its text', () => {
  const cell = (inner: string) => `<w:tc>${inner}</w:tc>`
  const table = (...rows: string[][]) =>
    `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
  const words = (...texts: string[]) => texts.map((text) => lines(text))
  const inner = table(words('倾听')) + p('')
  const body =
    lines('服务题库') +
    table(
      words('题干', '选项', '答案'),
      [lines('先做什么'), lines('A. 倾听', 'B. 解释'), lines('A')],
      [lines('先做什么'), lines('A. 倾听', 'B. 解释'), lines('')],
    ) +
    table(words('题干', '选项A', '选项B', '答案'), [
      lines('先做什么'),
      inner,
      ...words('解释', 'A'),
    ]) +
    exam('答案：A')
  expect(read(docx(body))).toEqual([HEARD, HEARD, HEARD, '7 no-key'])
})

test.each([
  ['<w:drawing><pic:pic xmlns:pic="p"/></w:drawing>'],
  ['<m:oMath xmlns:m="m"><m:r><m:t>x</m:t></m:r></m:oMath>'],
  ['<w:r><w:footnoteReference w:id="2"/></w:r>'],
])('an item with %s is refused, the others are not', (object) => {
  const body =
    p(run('1. 看图') + object) +
    lines('A. 甲', 'B. 乙', '答案：A', '2. 先做什么', 'A. 倾听', 'B. 解释', '答案：A')
  expect(read(docx(body))).toEqual([HEARD, '1 holds-object'])
})

const RED = '<w:color w:val="FF0000"/>'
const marked = (stem: string, options: string[], key: number[], look = RED) =>
  lines(stem) + options.map((option, i) => p(run(option, key.includes(i) ? look : ''))).join('')

test.each([
  ['colour', RED],
  ['bold', '<w:b/>'],
  ['underline', '<w:u w:val="single"/>'],
  ['highlight', '<w:highlight w:val="yellow"/>'],
])('the key may be marked by %s, if every item of the section is', (_, look) => {
  const one = marked('1. 先做什么', ['A. 倾听', 'B. 解释'], [0], look)
  const two = marked('2. 还有', ['A. 甲', 'B. 乙', 'C. 丙'], [0, 2], look)
  const several = '还有 | A 甲 | B 乙 | C 丙 | AC'
  expect(read(docx(one + two))).toEqual([HEARD, several])
  const unmarked = lines('3. 再', 'A. 甲', 'B. 乙')
  expect(read(docx(one + two + unmarked))).toEqual(['1 no-key', '4 no-key', '8 no-key'])
})

test('the letter alone may be marked, and a stated key is stronger than any mark', () => {
  const letter = lines('1. 先做什么') + p(run('A', RED) + run('. 倾听')) + lines('B. 解释')
  expect(read(docx(letter))).toEqual([HEARD])
  const stated = marked('1. 先做什么', ['A. 倾听', 'B. 解释'], [1]) + lines('答案：A')
  expect(read(docx(stated))).toEqual([HEARD])
})

test.each([
  ['every option', marked('1. 问', ['A. 甲', 'B. 乙'], [0, 1])],
  ['half an option', lines('1. 问') + p(run('A. 倾') + run('听', RED)) + lines('B. 解释')],
  [
    'different options in two ways',
    lines('1. 问') + p(run('A. 甲', RED)) + p(run('B. 乙', '<w:b/>')),
  ],
])('no key is taken where %s is marked', (_, body) => {
  expect(read(docx(body))).toEqual(['1 no-key'])
})

test.each([
  ['no archive', strToU8('PK\u0003\u0004 word/document.xml')],
  ['no document', zipSync({ 'other.xml': strToU8('<a/>') })],
  ['broken XML', docx('<w:p>')],
  [
    'a document type',
    docx('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
  ],
  ['half a file', docx(exam('答案：A')).slice(0, 120)],
])('%s is refused with a code', (_, bytes) => {
  expect(read(bytes)).toEqual(['1 file-damaged'])
})

test('a document that unpacks without end is refused', () => {
  const bomb = docx('', { 'word/document.xml': ' '.repeat(40_000_000) })
  expect(bomb.length).toBeLessThan(100_000)
  expect(read(bomb)).toEqual(['1 file-too-large'])
})

test('what is written reads back as it was, and as the format it is', async () => {
  const common = { options: [], key: [], line: 1 }
  const options = [
    { label: 'A', text: '倾听 & <复述>' },
    { label: 'B', text: '解释' },
  ]
  const items: ExchangeItem[] = [
    { ...common, kind: 'single-choice', stem: '先做什么', options, key: ['A'], rationale: '如此' },
    {
      ...common,
      kind: 'fill-in',
      stem: '从____到____',
      blanks: [{ accept: ['甲', '乙'] }, { accept: ['丙'] }],
    },
    {
      ...common,
      kind: 'essay',
      stem: '谈谈',
      model: '其一。\n其二。',
      criteria: [{ text: '甲', points: 2 }],
    },
  ]
  const { bytes, losses } = writeDocx(items, '服务考试')
  expect(losses).toEqual([])
  expect(writeDocx(items, '服务考试').bytes).toEqual(bytes)
  const file = await readExchangeFile(bytes, 'exam')
  expect(file).toMatchObject({ title: '服务考试', problems: [], refused: 0 })
  expect(file.items.map((item) => ({ ...item, line: 1 }))).toEqual(items)
})
