import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { readExamText } from './read-exam-text.ts'

vi.setConfig({ testTimeout: 600_000 })

/** A few hundred runs in the suite; `RUNS=20000` for a night. */
const runs = { numRuns: Number(process.env.RUNS ?? 200) }

/* An exam as its author means it, and the many ways of typing it. */

const phrase = fc.constantFrom(
  '客户愿意再来',
  '服务人员先倾听',
  '按 A、B 两类分级',
  'A 类客户优先',
  'B2B 业务',
  '补充 Vitamin C、D',
  '回访 3 次以上',
  '满意度达到 85.5%',
  '使用 CRM 系统',
  '“首问负责”',
  '2019年起执行',
  '售后（含退换）',
  '一次做对',
  'KPI 与 NPS',
  '价格、质量、交期',
  '对与错的边界',
  '听客户说完，再回答',
)
const text = fc.array(phrase, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('，'))

const choice = fc
  .record({
    stem: text.map((stem) => `关于${stem}`),
    options: fc.uniqueArray(text, { minLength: 2, maxLength: 6 }),
    picked: fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }),
  })
  .map(({ stem, options, picked }) => {
    const letters = picked.map((pick) => 'ABCDEF'[pick % options.length]!)
    return { stem, options, key: [...new Set(letters)].sort() }
  })
const statement = fc
  .record({ stem: text, value: fc.boolean() })
  .map(({ stem, value }) => ({ stem: `关于${stem}。`, options: [], key: [String(value)] }))
type Meant = { stem: string; options: string[]; key: string[] }

const style = fc.record({
  number: fc.constantFrom(
    '#. ',
    '#.',
    '#、',
    '# 、',
    '（#）',
    '(#) ',
    '#．',
    '#) ',
    '【#】',
    '第#题 ',
    '第 # 题：',
    '**#.** ',
    '题目#：',
    '#\\. ',
  ),
  label: fc.constantFrom(
    'A. ',
    'A.',
    'A、',
    'A．',
    'A) ',
    '(A) ',
    '（A）',
    'Ａ．',
    'a. ',
    'A: ',
    '- A. ',
    '**A.** ',
    'A ',
  ),
  layout: fc.constantFrom(
    'lines',
    'lines',
    'spaced',
    'one line',
    'two lines',
    'with stem',
    'alone',
  ),
  key: fc.constantFrom(
    '答案：#',
    '正确答案: #',
    '【答案】#',
    '参考答案：#。',
    '答案是#',
    '（答案：#）',
    'Answer: #',
    '**答案：** #',
    '答案 #',
    '答案：\n#',
    'end',
    'bracket',
    'sheet',
    'range',
  ),
  separator: fc.constantFrom(', ', '、', '', ' ', '，'),
  truth: fc.constantFrom(
    ['对', '错'],
    ['√', '×'],
    ['✔', '❌'],
    ['正确', '错误'],
    ['T', 'F'],
    ['是', '否'],
    ['True', 'False'],
  ),
  between: fc.constantFrom(
    '\n',
    '\n\n',
    '\n----------\n',
    '\n\n\n',
    '\n第 3 页 共 9 页\n',
    '\n* * *\n',
  ),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  title: fc.boolean(),
  rationale: fc.boolean(),
  invisible: fc.boolean(),
  width: fc.constantFrom(0, 0, 0, 9, 14, 20),
})
type Style = typeof style extends fc.Arbitrary<infer S> ? S : never

function typed(exam: readonly Meant[], s: Style): string {
  const atEnd: string[] = []
  const items = exam.map((item, i) => {
    const value =
      item.options.length > 0
        ? item.key.join(s.separator)
        : s.truth[item.key[0] === 'true' ? 0 : 1]!
    const inBracket = s.key === 'bracket'
    const stem =
      s.number.replace('#', String(i + 1)) + item.stem + (inBracket ? `（ ${value} ）` : '（ ）')
    const options = item.options.map(
      (option, j) =>
        s.label.replace(/[AＡa](?=[^A]*$)/, (a) => String.fromCharCode(a.charCodeAt(0) + j)) +
        option,
    )
    const lines = laidOut(stem, options, s, item.options).map((line) =>
      // Wrapped lines that begin with a bare letter, or end in one in brackets, are nobody's guess.
      wrapped(line, /^A |[(（]/.test(s.label) ? 0 : s.width),
    )
    if (s.key === 'end') lines[lines.length - 1] += ` 答案：${value}`
    else if (s.key === 'sheet' || s.key === 'range') atEnd.push(value)
    else if (!inBracket) lines.push(s.key.replace('#', value))
    if (s.rationale && atEnd.length === 0) lines.push(`解析：因为${item.stem}`)
    return lines.join('\n')
  })
  const sheet =
    s.key === 'sheet'
      ? `\n\n参考答案\n${atEnd.map((value, i) => `${i + 1}.${value}`).join(' ')}`
      : s.key === 'range'
        ? `\n\n参考答案：\n1-${atEnd.length} ${atEnd.map((value) => value.replace(/[^A-Z]/g, '') || value).join(' ')}`
        : ''
  // Text that stands next to several page numbers in the same words is a running header.
  const between = (i: number) => (i > 1 && s.between.includes('页') ? '\n' : s.between)
  const body = `${s.title ? '客户服务考试\n' : ''}${items.reduce((body, item, i) => body + between(i) + item)}${sheet}\n`
  return (s.invisible ? body.replace(/客户/g, '客\u200b户') : body).replaceAll('\n', s.lineEnd)
}

/** Breaks a line where a narrow page would, but not inside Latin words or next to spaces. */
function wrapped(line: string, width: number): string {
  if (width === 0) return line
  let column = 0
  return [...line].reduce((broken, character) => {
    const before = broken.at(-1) ?? ''
    const breaks =
      ++column > width &&
      !/[\x20-\x7eＡ-Ｚ、．（“【]/.test(before) &&
      !/[\s.,)，。、．？）”】]/.test(character)
    if (breaks) column = 0
    return broken + (breaks ? '\n' : '') + character
  }, '')
}

function laidOut(stem: string, options: string[], s: Style, texts: string[]): string[] {
  if (options.length === 0) return [stem]
  // A bare letter or a bullet is a label at the beginning of a line only.
  const loose = s.label === 'A ' || s.label === '- A. '
  switch (s.layout) {
    case 'spaced':
      return [stem, '', ...options.flatMap((option) => [option, ''])]
    case 'one line':
      return loose ? [stem, ...options] : [stem, options.join('  ')]
    case 'two lines':
      return loose
        ? [stem, ...options]
        : [stem, options.slice(0, 2).join('    '), options.slice(2).join(' ')].filter(
            (line) => line !== '',
          )
    case 'with stem':
      return loose ? [stem, ...options] : [`${stem} ${options.join(' ')}`]
    case 'alone':
      return [stem, ...texts.flatMap((option, j) => [`${'ABCDEF'[j]}${loose ? '' : '.'}`, option])]
    default:
      return [stem, ...options]
  }
}

test('what was typed in any of these ways is read as it was meant', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(choice, statement), { minLength: 1, maxLength: 6 }),
      style,
      (exam, s) => {
        const { items, problems } = readExamText(typed(exam, s))
        const read = items.map(({ stem, options, key }) => ({
          stem: stem.replace(/[（(] ?[)）]$/, ''),
          options: options.map((option) => option.text),
          key,
        }))
        expect(problems).toEqual([])
        expect(read).toEqual(exam)
      },
    ),
    runs,
  )
})

/** Ways to spoil an item; those that need more options than it has leave it as it is. */
const damages: Record<string, (lines: string[]) => string[]> = {
  none: (lines) => lines,
  'no key': (lines) => lines.slice(0, -1),
  'no such option': (lines) => [...lines.slice(0, -1), '答案：Z'],
  'two keys': (lines) => [...lines, '答案：Z'],
  'label twice': (lines) => lines.map((line) => line.replace('B. ', 'A. ')),
  'empty option': (lines) => lines.map((line) => (line.startsWith('B. ') ? 'B. ' : line)),
  'one option': (lines) => lines.filter((line) => !/^[B-Z]\. /.test(line)),
  'no stem': (lines) => [lines[0]!.replace(/ .*/, ''), ...lines.slice(1)],
}

test('what is wrong with one item is said of it, and touches no other', () => {
  const spoiled = fc.tuple(fc.oneof(choice, statement), fc.constantFrom(...Object.keys(damages)))
  fc.assert(
    fc.property(fc.array(spoiled, { minLength: 1, maxLength: 8 }), fc.boolean(), (exam, spaced) => {
      const lines: string[] = []
      const refused: number[] = []
      const kept: string[][] = []
      exam.forEach(([{ stem, options, key }, damage], i) => {
        const labelled = options.map((option, j) => `${'ABCDEF'[j]}. ${option}`)
        const sound = [`${i + 1}. ${stem}`, ...labelled, `答案：${key.join('')}`]
        const written = damages[damage]!(sound)
        if (written.join() === sound.join()) kept.push(key)
        else refused.push(lines.length + 1)
        lines.push(...written, ...(spaced ? [''] : []))
      })
      const { items, problems } = readExamText(lines.join('\n'))
      expect(problems.map(({ line }) => line)).toEqual(refused)
      expect(items.map((item) => item.key)).toEqual(kept)
    }),
    runs,
  )
})
