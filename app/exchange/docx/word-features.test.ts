import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readDocx } from './read-docx.ts'

/* What Word can do to a text beside writing it: shown as Word shows it, or the item is refused. */

const names = ['w', 'm', 'a', 'wp', 'wps', 'dgm'].map((name) => `xmlns:${name}="urn:${name}"`)
const XMLNS = names.join(' ')
const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (inner: string, place = '') => `<w:p><w:pPr>${place}</w:pPr>${inner}</w:p>`
const lines = (...texts: string[]) => texts.map((text) => p(run(text))).join('')

/** Items as `stem | A text | … | key`, problems as `line code`. */
function read(body: string, more: Record<string, string> = {}): string[] {
  const document = `<w:document ${XMLNS}><w:body>${body}</w:body></w:document>`
  const parts = Object.entries({ 'word/document.xml': document, ...more })
  const { items, problems } = readDocx(
    zipSync(Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(xml)]))),
  )
  return [
    ...items.map(({ stem, options, key }) => {
      const shown = options.map(({ label, text }) => `${label} ${text}`)
      return [stem, ...shown, key.join('')].join(' | ')
    }),
    ...problems.map(({ line, code }) => `${line} ${code}`),
  ]
}
const styles = (id: string, look: string) => ({
  'word/styles.xml': `<w:styles ${XMLNS}><w:style w:type="character" w:styleId="${id}"><w:rPr>${look}</w:rPr></w:style></w:styles>`,
})
const AB = lines('A. 听', 'B. 说', '答案：A')
/** An item with something in its stem. */
const asked = (inner: string) => p(run('1. 先做') + inner + run('什么')) + AB
const char = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`
const sym = (font: string, of: string) => `<w:r><w:sym w:font="${font}" w:char="${of}"/></w:r>`
const drawing = (inner: string) =>
  `<w:r><w:drawing><wp:inline>${inner}</wp:inline></w:drawing></w:r>`

test.each([
  ['a raised digit', run('10m') + run('2', '<w:vertAlign w:val="superscript"/>'), '10m²'],
  ['a lowered digit', run('H') + run('2', '<w:vertAlign w:val="subscript"/>') + run('O'), 'H₂O'],
  ['a Greek letter', sym('Symbol', 'F061'), 'α'],
  [
    'a reading',
    `<w:r><w:ruby><w:rt>${run('ting')}</w:rt><w:rubyBase>${run('听')}</w:rubyBase></w:ruby></w:r>`,
    '听',
  ],
  [
    'the result of a field',
    char('begin') + code(' REF a ') + char('separate') + run('表1') + char('end'),
    '表1',
  ],
  [
    'a field in the code of another',
    char('begin') +
      code(' IF ') +
      char('begin') +
      code(' PAGE ') +
      char('separate') +
      run('3') +
      char('end') +
      char('separate') +
      run('问') +
      char('end'),
    '问',
  ],
  ['spaces with a line under them', run('   ', '<w:u w:val="single"/>'), '____'],
  ['a tab with a line under it', '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/></w:r>', '____'],
  ['a line that was drawn', drawing('<wps:wsp><a:prstGeom prst="line"/></wps:wsp>'), ''],
])('%s', (_, inner, shown) => {
  expect(read(asked(inner))).toEqual([`先做${shown}什么 | A 听 | B 说 | A`])
})

test.each([
  ['a formula in a field', char('begin') + code(' EQ \\f(1,2) ') + char('end')],
  ['a sign of an unknown font', sym('Webdings', 'F021')],
  ['a diagram', drawing('<dgm:relIds/>')],
  ['a drawn shape', drawing('<wps:wsp><a:prstGeom prst="star5"/></wps:wsp>')],
])('%s cannot be imported', (_, inner) => {
  expect(read(asked(inner))).toEqual(['1 holds-object'])
})

test('marks and hidden text may come from a style', () => {
  const option = (look: string) => p(run('A. 听', look)) + lines('B. 说')
  const key = ['先做什么 | A 听 | B 说 | A']
  const red = styles('Red', '<w:color w:val="FF0000"/>')
  expect(read(lines('1. 先做什么') + option('<w:rStyle w:val="Red"/>'), red)).toEqual(key)
  expect(read(lines('1. 先做什么') + option('<w:shd w:val="clear" w:fill="FFFF00"/>'))).toEqual(key)
  const hidden = styles('Old', '<w:vanish/>')
  expect(read(asked(run('（旧题）', '<w:rStyle w:val="Old"/>')), hidden)).toEqual(key)
})

test.each([
  ['50', 'true'],
  ['4F', 'false'],
])('the sign %s of Wingdings 2 judges a statement', (of, key) => {
  const statement = p(`${run('1. 甲（')}${sym('Wingdings 2', `F0${of}`)}${run('）')}`)
  expect(read(lines('判断题') + statement)).toEqual([`甲（ ） | ${key}`])
})

test('a paragraph that was deleted counts for no letter, and one whose end was goes on', () => {
  const numbering =
    `<w:numbering ${XMLNS}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="upperLetter"/>` +
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
  const place = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  const gone = '<w:rPr><w:del w:id="1"/></w:rPr>'
  const body =
    p(run('1. 先做'), gone) +
    lines('什么') +
    p(run('听'), place) +
    p('<w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del>', place + gone) +
    p(run('说'), place) +
    lines('答案：A')
  expect(read(body, { 'word/numbering.xml': numbering })).toEqual(['先做什么 | A 听 | B 说 | A'])
})

test('a picture and a document within the document that belong to no item are named', () => {
  const item = lines('1. 先做什么') + AB
  expect(read(p(drawing('<dgm:relIds/>')) + item)).toEqual([
    '先做什么 | A 听 | B 说 | A',
    '1 stray-text',
  ])
  expect(read(`${item}<w:altChunk/>`)).toEqual(['先做什么 | A 听 | B 说 | A', '5 stray-text'])
})

test('lines to write on are no blanks', () => {
  const written = lines('简答题', '1. 先做什么？') + p(run('      ', '<w:u w:val="single"/>'))
  expect(read(written + lines('答案：听'))).toEqual(['先做什么？ | '])
})
