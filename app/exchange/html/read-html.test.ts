import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHtml, readText } from './read-html.ts'

const keysOf = (text: string) => {
  const { items, problems } = readText(text)
  return {
    keys: items.map((item) => ('key' in item ? [...item.key].join('') : '')),
    problems: problems.map(({ line, code }) => `${line} ${code}`),
  }
}
const page = (body: string) =>
  `<!DOCTYPE html><html><head><title>卷</title></head><body>${body}</body></html>`
const item = (mark: (text: string) => string, wrap = (line: string) => `<p>${line}</p>`) =>
  [
    wrap('1. 客户来电投诉，先做什么？'),
    wrap('A. 解释制度'),
    wrap(mark('B. 听他说完')),
    wrap('C. 转给同事'),
    wrap('2. What does a guest notice first?'),
    wrap(mark('A. The greeting')),
    wrap('B. The carpet'),
  ].join('\n')

test.each<[string, (text: string) => string]>([
  ['a font colour', (text) => `<font color="red">${text}</font>`],
  ['a colour of its style', (text) => `<span style="font-size:14px; COLOR: #C00">${text}</span>`],
  ['bold', (text) => `<strong>${text}</strong>`],
  ['a weight of its style', (text) => `<span style='font-weight:700'>${text}</span>`],
  ['an underline', (text) => `<u>${text}</u>`],
  ['a highlight', (text) => `<mark>${text}</mark>`],
  ['a background', (text) => `<span style="background-color: yellow">${text}</span>`],
  ['the letter alone', (text) => `<b>${text[0]}</b>${text.slice(1)}`],
  [
    'a mark around another',
    (text) => `<span style="color:black"><font color=red>${text}</font></span>`,
  ],
])('the key of a page is marked by %s', (_, mark) => {
  expect(keysOf(page(item(mark)))).toEqual({ keys: ['B', 'A'], problems: [] })
  expect(keysOf(item(mark, (line) => line))).toEqual({ keys: ['B', 'A'], problems: [] })
})

test.each<[string, (text: string) => string]>([
  ['black', (text) => `<font color="#000000">${text}</font>`],
  ['slanted', (text) => `<i>${text}</i>`],
  ['a comment', (text) => `<!-- <b> -->${text}<!-- </b> -->`],
])('what is %s is no key', (_, mark) => {
  const { keys, problems } = keysOf(page(item(mark)))
  expect(keys).toEqual([])
  expect(problems).toHaveLength(2)
})

test('the entries of ordered lists carry the numbers that browsers give them', () => {
  const html = page(`<ol><li>客户来电投诉，先做什么？
    <ol type="A"><li>解释制度</li><li>听他说完</li></ol>答案：B</li>
    <li>客人说“差不多”，该问什么？<ol style="list-style-type: upper-alpha"><li>差在哪</li><li>要不要</li></ol>答案：A</li></ol>`)
  expect(keysOf(html)).toEqual({ keys: ['B', 'A'], problems: [] })
})

test('references, breaks, rows of tables and places in the source', () => {
  const html = `<html><body><style>p { color: red }</style>
<p>1. 3&nbsp;&lt;&nbsp;5，对吗？<br>A. 对<br/>B. 错<br>
答案：A</p>
<table><tr><td>2. 谁先开口？</td></tr><tr><td>A. 店员</td><td>B. 客人</td></tr></table>
<p>3. 没有答案的一题？</p><p>A. 甲</p><p>B. 乙</p></body></html>`
  const { items, problems } = readHtml(html)
  expect(items.map(({ line, stem }) => [line, stem])).toEqual([[2, '3 < 5，对吗？']])
  expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual(['4 no-key', '5 no-key'])
})

test('a picture in a stem refuses the item', () => {
  const html = page('<p>1. 图里是谁？<img src="a.png"></p><p>A. 甲</p><p>B. 乙</p><p>答案：A</p>')
  expect(keysOf(html)).toEqual({ keys: [], problems: ['1 holds-object'] })
})

test('a text about HTML keeps its tags', () => {
  const text = '1. 哪一个是加粗？\nA. <b>字</b>\nB. <i>字</i>\n答案：A\n'
  const [item] = readText(text).items
  expect(item).toMatchObject({ options: [{ text: '<b>字</b>' }, { text: '<i>字</i>' }] })
})

test('no HTML is too broken to be read', () => {
  const bits = [
    '<',
    '</',
    '>',
    '<p',
    '<b>',
    '</b>',
    '<ol>',
    '<li>',
    '</ol>',
    '<!--',
    '-->',
    '"',
    '<td>',
    '<style>',
    '\n',
    '&#x;',
    '1. 问',
    'A. 答',
    '答案：A',
    '<font color=red>',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 60 }), (parts) => {
      readHtml(parts.join(''))
      readText(parts.join(''))
    }),
  )
})

test.each([
  ['tags that nothing ends', '<p '.repeat(70_000)],
  ['quotation marks that nothing ends', '<p a="'.repeat(40_000) + '>'],
  ['comments that nothing ends', '<!--'.repeat(50_000) + '>'],
  ['elements in elements', '<b>'.repeat(70_000)],
  ['hidden elements that nothing ends', '<style>'.repeat(30_000)],
])('reading takes no longer than its length: %s', (_, html) => {
  expect(readHtml(`1. 问？\n${html}`).items).toEqual([])
})

test('what nothing closes hides nothing that follows it', () => {
  const text =
    '<html><select><p>1. 谁先开口？</p><p title="x>A. 店员</p><p>B. 客人</p><!-- <p>答案：A</p></html>'
  expect(keysOf(text).keys).toEqual(['A'])
})

test('a piece of a page is read by what it shows, a text about HTML as it stands', () => {
  const shown = readText(
    '<ol><li>先？<ol type="A"><li>听</li><li>说</li></ol><p>答案：A</p></li></ol>',
  )
  expect(shown.items).toMatchObject([{ stem: '先？', key: ['A'] }])
  const told = readText('<p> 是什么？\nA. 段落\nB. 表格\n答案：A')
  expect(told.items).toMatchObject([{ stem: '<p> 是什么？' }])
})

test('a table with heads is read by its rows, whatever stands in the cells', () => {
  const table =
    '<table><thead><tr><th>题干</th><th>选项A</th><th>选项B</th><th>答案</th></tr></thead>' +
    '<tr><td>先？</td><td>听</td><td><p>说</p></td><td>A</td></tr>\n' +
    '<tr><td>再？</td><td><table><tr><td>听</td></tr></table></td><td>说</td><td></td></tr></table>'
  const { items, problems } = readText(page(`<h1>题库</h1>\n${table}`))
  expect(items).toMatchObject([
    { line: 2, stem: '先？', options: [{ text: '听' }, { text: '说' }], key: ['A'] },
  ])
  expect(problems).toMatchObject([{ line: 3, code: 'no-key' }])
})
