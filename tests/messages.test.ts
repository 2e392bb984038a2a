import { expect, test } from 'vitest'
import ts from 'typescript'
import {
  breakAt,
  isTest,
  nodesOf,
  readSources,
  source,
  type Break,
  type Source,
} from './architecture/source.ts'

const han = /\p{Script=Han}/u
const chinesePoint = /[，。：；？！（）「」、《》“”]/u

/** Messages that speak the other language on purpose, by the name of their key, each with the reason. */
const foreign: Record<string, string> = {
  otherLanguage: 'who wants the other language reads it in that language',
  otherLanguageShort: 'the same on a narrow page',
  remark: 'the mark a Chinese teacher writes in a margin is drawn, not read',
}

/** Words outside app/i18n that are right there, each with the reason. */
const wordsInPlace: Record<string, string> = {
  'app/boot.server.ts': 'the console of the one who starts the server, in both languages at once',
  'app/demo/': 'the names of the demo firm and its people',
  'app/routes/learn/certificates/certificate-item.tsx': 'the characters cut into the seal',
  'app/settings.server.ts': 'the name of the academy until somebody gives it one',
}

type Message = { key: string; locale: 'zh-CN' | 'en'; node: ts.Node; texts: string[] }

/** Every message of every `defineMessages(chinese, english)`. */
function messagesOf({ nodes }: Source): Message[] {
  return nodes.flatMap((node) =>
    ts.isCallExpression(node) && node.expression.getText() === 'defineMessages'
      ? node.arguments.flatMap((argument, index) =>
          entriesOf(argument, index === 0 ? 'zh-CN' : 'en'),
        )
      : [],
  )
}

function entriesOf(argument: ts.Expression, locale: Message['locale']): Message[] {
  if (!ts.isObjectLiteralExpression(argument)) return []
  return argument.properties.map((node) => ({
    key: node.name?.getText() ?? '…',
    locale,
    node,
    texts: nodesOf(node).flatMap(textOf),
  }))
}

function textOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isTemplateExpression(node))
    return [
      [node.head, ...node.templateSpans.map(({ literal }) => literal)]
        .map(({ text }) => text)
        .join(' … '),
    ]
  return []
}

function brokenMessages(file: Source): Break[] {
  return messagesOf(file).flatMap(({ key, locale, node, texts }) => {
    const broken: string[] = []
    const says = (why: string) => broken.push(breakAt(file, node, `${locale} ${key}: ${why}`))
    if (texts.length > 0 && texts.join('').trim() === '' && key !== 'space') says('is empty')
    for (const text of key in foreign ? [] : texts) {
      if (locale === 'en' && (han.test(text) || chinesePoint.test(text.replaceAll(/[“”]/g, ''))))
        says(`speaks Chinese: ${text}`)
      if (locale === 'zh-CN' && !han.test(text) && /[A-Za-z]{2,}\s+[A-Za-z]{2,}/.test(text))
        says(`speaks English: ${text}`)
      // Between quotation marks stands what is to be typed.
      if (locale === 'zh-CN' && /\p{Script=Han}[,;:?!]/u.test(text.replaceAll(/“[^”]*”/g, '')))
        says(`has a half-width point after a Chinese character: ${text}`)
    }
    return broken
  })
}

/** Attributes whose words a person reads or hears. */
const heard =
  /^(title|alt|placeholder|label|summary|heading|caption|description|aria-(label|description|placeholder|roledescription|valuetext))$/

function wordsOutsideMessages(file: Source): Break[] {
  return file.nodes.flatMap((node): Break[] => {
    if (saysItsLanguage(node)) return []
    // One capital is the name of a key, the same in every language.
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text) && !/^\s*[A-Z]\s*$/.test(node.text))
      return [breakAt(file, node, `says \`${node.text.trim()}\` in one language`)]
    const text = textOf(node).join('')
    if (han.test(text)) return [breakAt(file, node, `says \`${text}\` in Chinese alone`)]
    if (ts.isStringLiteral(node) && /\p{L}/u.test(text) && isHeard(node))
      return [breakAt(file, node, `says \`${text}\` in one language`)]
    return []
  })
}

/** Within an element that has a `lang` of its own. */
function saysItsLanguage(node: ts.Node | undefined): boolean {
  if (!node) return false
  const attributes = ts.isJsxElement(node) ? node.openingElement.attributes.properties : []
  return attributes.some(({ name }) => name?.getText() === 'lang') || saysItsLanguage(node.parent)
}

function isHeard({ parent }: ts.Node): boolean {
  const attribute = ts.isJsxExpression(parent) ? parent.parent : parent
  return ts.isJsxAttribute(attribute) && heard.test(attribute.name.getText())
}

const app = readSources('app').filter((file) => !isTest(file))

test('every message is said in both languages, each in its own', () => {
  const files = app.filter(({ path }) => path.startsWith('app/i18n/'))
  expect(files.flatMap(messagesOf).length).toBeGreaterThan(100)
  expect(files.flatMap(brokenMessages)).toEqual([])
})

test('no sentence for a person stands outside app/i18n', () => {
  const files = app.filter(
    ({ path }) =>
      // Foreign formats are read by the words of their language; compiled lessons carry their own.
      !/^app\/(i18n|exchange|content|cli|domain)\//.test(path) &&
      !Object.keys(wordsInPlace).some((place) => path.startsWith(place)),
  )
  expect(files.flatMap(wordsOutsideMessages)).toEqual([])
})

test.each([
  [`{ a: '' }, { a: 'A' }`, /zh-CN a: is empty/],
  [`{ a: '甲' }, { a: (n: number) => n > 1 ? 'many' : '一' }`, /en a: speaks Chinese/],
  [`{ a: '甲' }, { a: 'one，two' }`, /en a: speaks Chinese/],
  [`{ a: 'Sign in' }, { a: 'Sign in' }`, /zh-CN a: speaks English/],
  ['{ a: (n: number) => `${n} lessons to go` }, { a: "x" }', /zh-CN a: speaks English/],
  [`{ a: '你好,世界' }, { a: 'x' }`, /half-width/],
])('a broken message is seen: %s', (objects, says) => {
  const file = source('app/i18n/a.ts', `export const m = defineMessages(${objects})`)
  expect(brokenMessages(file).join('\n')).toMatch(says)
})

test.each([
  ['<p>Hello {name}</p>', /says `Hello`/],
  ['<p>{"你好"}</p>', /in Chinese alone/],
  ['<img alt="A chart" />', /says `A chart`/],
  [`<nav aria-label={'Main'} />`, /says `Main`/],
  ['`第 ${n} 节`', /in Chinese alone/],
])('a sentence outside app/i18n is seen: %s', (text, says) => {
  const file = source('app/ui/a.tsx', `export const a = ${text}`)
  expect(wordsOutsideMessages(file).join('\n')).toMatch(says)
})

test.each([
  '<p className="text-sm">{messages.hello} · {count} / 3</p>',
  '<input type="text" name="number" autoComplete="username" />',
  '<svg><path d="M0 0h4" /></svg>',
  '<p lang="en">Training you can <b>trust</b></p>',
])('markup without a sentence is none: %s', (text) => {
  expect(wordsOutsideMessages(source('app/ui/a.tsx', `export const a = ${text}`))).toEqual([])
})
