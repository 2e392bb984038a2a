import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readGrids } from '#app/exchange/bank-sheet/read-grids.ts'
import { readWorkbookGrids } from './read-workbook-grids.ts'
import { shownNumber } from './shown-number.ts'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook with these sheets; the styles are General, a date, a percentage. */
function workbook(
  sheets: { name: string; state?: string; data: string; after?: string }[],
  more: Record<string, string> = {},
): Uint8Array {
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets>${sheets.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}" ${state ? `state="${state}"` : ''} r:id="r${at}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, at) => `<Relationship Id="r${at}" Type="${office}/worksheet" Target="worksheets/s${at}.xml"/>`).join('')}<Relationship Id="x" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="y" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><numFmts><numFmt numFmtId="170" formatCode="m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="9"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}><si><t>单选题</t></si><si><r><t>面积是几 m</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r><rPh><t>よみ</t></rPh></si></sst>`,
  }
  Object.assign(parts, more)
  sheets.forEach(({ data, after = '' }, at) => {
    parts[`xl/worksheets/s${at}.xml`] =
      `<worksheet ${main}><sheetData>${data}</sheetData>${after}</worksheet>`
  })
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  )
}

const text = (reference: string, words: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${words}</t></is></c>`
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`
const heads = row(
  1,
  ['题型', '题干', 'A', 'B', '答案'].map((word, at) => text(`${'ABCDE'[at]}1`, word)).join(''),
)
const read = (bytes: Uint8Array) => readGrids(readWorkbookGrids(bytes))

test('shared and rich texts, numbers, percentages and computed formulas say what a reader sees', () => {
  const cells =
    '<c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3"><v>0.30000000000000004</v></c>' +
    '<c r="D3" s="2"><v>0.5</v></c><c r="E3" t="str"><f>CHAR(66)</f><v>B</v></c>'
  expect(read(workbook([{ name: '题', data: heads + row(3, cells) }])).items).toEqual([
    {
      kind: 'single-choice',
      stem: '面积是几 m²',
      options: [
        { label: 'A', text: '0.3' },
        { label: 'B', text: '50%' },
      ],
      key: ['B'],
      line: 3,
    },
  ])
})

test.each([
  ['<c r="C2" s="1"><v>46024</v></c>', 'date-cell'],
  ['<c r="C2" t="d"><v>2026-01-02</v></c>', 'date-cell'],
  ['<c r="C2"><f>A1</f></c>', 'formula-cell'],
  ['<c r="C2" t="e"><v>#REF!</v></c>', 'error-cell'],
  ['<c r="C2"><v>110101199003078510</v></c>', 'digits-cell'],
])('%s is refused with its row and column', (cell, code) => {
  const cells = text('A2', '单选') + text('B2', '问') + cell + text('D2', '乙') + text('E2', 'B')
  const { problems, refused, items } = read(workbook([{ name: '题', data: heads + row(2, cells) }]))
  expect([problems, refused, items]).toMatchObject([[{ line: 2, column: 'C', code }], 1, []])
})

test('a kind merged over rows holds for each; a stem merged over rows is refused', () => {
  const item = (number: number, cells: string) =>
    row(
      number,
      cells + text(`C${number}`, '甲') + text(`D${number}`, '乙') + text(`E${number}`, 'A'),
    )
  const data =
    heads +
    item(2, text('A2', '多选') + text('B2', '问一')) +
    item(3, text('B3', '问二')) +
    item(4, text('A4', '单选') + text('B4', '问三')) +
    item(5, text('A5', '单选'))
  const after =
    '<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="B4:B5"/></mergeCells>'
  const { items, problems, refused } = read(workbook([{ name: '题', data, after }]))
  expect(items.map(({ kind, line }) => [kind, line])).toEqual([
    ['multiple-choice', 2],
    ['multiple-choice', 3],
  ])
  expect(problems).toMatchObject([{ line: 4, column: 'B', code: 'merged-rows' }])
  expect(refused).toBe(1)
})

test('every sheet with heads is read; hidden ones and ones without heads are named, explanations are not', () => {
  const item = row(2, text('A2', '判断') + text('B2', '对吗') + text('E2', '对'))
  const { items, problems } = read(
    workbook([
      { name: '填写说明', data: row(1, text('A1', '看这里')) },
      { name: '一', data: heads + item },
      { name: '旧', state: 'hidden', data: heads + item },
      { name: '名单', data: row(1, text('A1', '周敏')) },
      { name: '词', state: 'hidden', data: row(1, text('A1', '单选题')) },
      { name: '二', data: heads + row(2, text('A2', '判断') + text('B2', '对吗')) },
    ]),
  )
  expect(items).toHaveLength(1)
  expect(problems).toMatchObject([
    { sheet: '旧', code: 'sheet-not-read' },
    { sheet: '名单', code: 'sheet-not-read' },
    { sheet: '二', line: 2, column: 'E', code: 'no-key' },
  ])
})

test.each([
  ['7', '000', '007'],
  ['1234.5', '#,##0.00', '1,234.50'],
  ['0.125', '0.0%', '12.5%'],
  ['1e-7', 'General', '0.0000001'],
  ['1.5', '[Red]0.0;-0.0', '1.5'],
  ['2.50', '@', '2.5'],
  ['5', '"¥"0', { trouble: 'format' }],
  ['5', '# ?/?', { trouble: 'format' }],
  ['5', 'yyyy/m/d', { trouble: 'date' }],
  ['5', '[h]:mm', { trouble: 'date' }],
  ['x', 'General', { trouble: 'error' }],
])('%s in the format %s is seen as %j', (stored, format, seen) => {
  expect(shownNumber(stored, format)).toEqual(seen)
})

/** An archive whose directory states another size of what it unpacks to. */
function stating(size: number): Uint8Array {
  const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(1_000_000) })
  const directory = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, size, true)
  return bytes
}

test.each([
  [170 * 1024 * 1024, 'file-too-large'],
  [100, 'file-damaged'],
])('an archive that says it unpacks to %i bytes is refused', (size, code) => {
  expect(read(stating(size)).problems).toMatchObject([{ code }])
})

test.each([
  ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'old-workbook'],
  ['no archive', [0x50, 0x4b, 0x03, 0x04, 0], 'file-damaged'],
  ['nothing', [], 'file-damaged'],
])('%s is refused whole', (_, bytes, code) => {
  expect(read(Uint8Array.from(bytes)).problems).toMatchObject([{ line: 1, code }])
})

test('a picture that lies in a cell or is its value is named, and its item refused', () => {
  const item = (at: number, ...words: string[]) =>
    row(at, words.map((word, i) => text(`${'ABCDE'[i]}${at}`, word)).join(''))
  const shown = '<c r="C4" t="str"><f>DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>'
  const data =
    heads +
    item(2, '单选题', '甲', '听', '说', 'A') +
    item(3, '单选题', '乙', '听', '说', 'A') +
    row(4, text('A4', '单选题') + text('B4', '丙') + shown + text('D4', '说') + text('E4', 'A'))
  const anchor =
    '<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>2</xdr:row></xdr:from>' +
    '<xdr:to><xdr:col>2</xdr:col><xdr:row>3</xdr:row></xdr:to><xdr:pic/></xdr:twoCellAnchor>'
  const drawn = {
    'xl/worksheets/_rels/s0.xml.rels': `<Relationships><Relationship Id="d" Type="${office}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
    'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="urn:xdr">${anchor}</xdr:wsDr>`,
  }
  const { items, problems, refused } = read(workbook([{ name: '题库', data }], drawn))
  expect(items).toMatchObject([{ stem: '甲' }])
  expect(refused).toBe(2)
  expect(problems).toMatchObject([
    { line: 3, column: 'B', code: 'holds-object' },
    { line: 4, column: 'C', code: 'holds-object' },
  ])
})

test('a sheet that is called by a kind holds items of it', () => {
  const sheet = (...rows: string[][]) =>
    rows
      .map((cells, at) =>
        row(at + 1, cells.map((word, i) => text(`${'ABCD'[i]}${at + 1}`, word)).join('')),
      )
      .join('')
  const choices = sheet(['题干', 'A', 'B', '答案'], ['甲', '听', '说', 'A'])
  const { items, problems } = read(
    workbook([
      { name: '单选题', data: choices },
      { name: '多选题', data: choices },
      { name: '判断题', data: sheet(['题干', '答案'], ['乙', '1'], ['丙', '0']) },
    ]),
  )
  expect(items.map(({ kind, key }) => [kind, ...key])).toEqual([
    ['single-choice', 'A'],
    ['multiple-choice', 'A'],
    ['true-false', 'true'],
    ['true-false', 'false'],
  ])
  expect(problems).toEqual([])
})
