/**
 * Reading the other formats of text: 3,000 items of each, broken texts, and long texts of one sign over
 * and over, which catch a reader that looks ahead for what is not there. In a process of its own.
 */
import type { Format, WrittenFormat } from '#app/domain/catalog/exchange-codes.ts'
import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import { readExchangeFile, writeExchangeFile } from '#app/exchange/formats.ts'
import { readExamText } from '#app/exchange/exam-text/read-exam-text.ts'
import { rounded, type Row } from './figures.ts'
import { generator } from './generator.ts'

const ITEMS = 3000
const BROKEN = 2000
const HOSTILE_LENGTH = 200_000
/** Lines are items or rows, and cost what those cost: so many are more than any bank has. */
const HOSTILE_LINES = 10_000
const MOST_MS = 1000

const exam = Array.from(
  { length: ITEMS },
  (_, at) =>
    `${at + 1}. 第 ${at + 1} 次回访时先做什么？\nA. 听完并复述\nB. 解释规定\nC. 转给主管\n答案：A`,
).join('\n')
const { items } = readExamText(exam)

/** One sign over and over, by format. */
const SIGNS: Partial<Record<Format, readonly string[]>> = {
  gift: ['{', '{}', '{~', '{=', '::', '\\', '{a}\n\n', '{=a -> b}\n\n', '{#1..2}', '<b>', '// '],
  aiken: ['A. x\n', 'ANSWER: A\n', 'q\nA. x\nANSWER: B\n', 'A) ', '\n'],
  'moodle-xml': ['<', '<question type="essay">', '<![CDATA[', '<!--', '&amp;', '&#1;', '<a b="'],
  text: ['<p ', '<b>', '<!--', '1. a\n', 'A. ', '答案：', '（', '<p a="', '</b>', '<ol><li>'],
  csv: ['"', ',', '""', '\n,', 'a,"'],
}

const rows: Row[] = []
for (const [format, signs] of Object.entries(SIGNS) as [WrittenFormat, readonly string[]][])
  rows.push(await rowOf(format, signs))
console.log(JSON.stringify(rows))

async function rowOf(format: WrittenFormat, signs: readonly string[]): Promise<Row> {
  const { bytes } = await writeExchangeFile(items as ExchangeItem[], format, { at: new Date(0) })
  const whole = await timed(bytes, format)
  if (whole.found !== ITEMS) throw new Error(`${format}: ${whole.found} items`)
  const text = new TextDecoder().decode(bytes)
  const random = generator(20_261_128)
  let slowest = 0
  for (let at = 0; at < BROKEN; at++)
    slowest = Math.max(slowest, (await timed(broken(text, signs, random), format)).ms)
  let hostile = 0
  const head = text.slice(0, 200)
  for (const sign of signs)
    for (const before of ['', head]) {
      const times = sign.includes('\n') ? HOSTILE_LINES : HOSTILE_LENGTH / sign.length
      const long = before + sign.repeat(times)
      hostile = Math.max(hostile, (await timed(new TextEncoder().encode(long), format)).ms)
    }
  return {
    work: `3,000 items of ${format}, ${BROKEN.toLocaleString('en')} broken texts, long ones of one sign`,
    limit: `each ≤ ${MOST_MS} ms CPU`,
    figures: { 'CPU ms': rounded(whole.ms), broken: rounded(slowest), hostile: rounded(hostile) },
    holds: Math.max(whole.ms, slowest, hostile) <= MOST_MS,
  }
}

async function timed(bytes: Uint8Array, format: Format) {
  const start = process.cpuUsage()
  const read = await readExchangeFile(bytes, 'bench', format)
  return { ms: process.cpuUsage(start).user / 1000, found: read.items.length }
}

/** A stretch of a good file with signs put in and taken out. */
function broken(text: string, signs: readonly string[], random: () => number): Uint8Array {
  const from = Math.floor(random() * Math.max(1, text.length - 3000))
  const letters = text.slice(from, from + 200 + Math.floor(random() * 2800)).split('')
  for (let i = 0; i < 20; i++) {
    const at = Math.floor(random() * letters.length)
    letters.splice(at, Math.floor(random() * 3), signs[Math.floor(random() * signs.length)]!)
  }
  return new TextEncoder().encode(letters.join(''))
}
