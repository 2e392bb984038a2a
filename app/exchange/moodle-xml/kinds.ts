import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import { decimalText } from '#app/exchange/moodle/decimal.ts'
import type { Findings } from '#app/exchange/moodle/findings.ts'
import {
  acceptedOf,
  choiceOf,
  letter,
  matchingOf,
  rationaleOf,
  reasonOf,
  withBlank,
} from '#app/exchange/moodle/weighted.ts'
import { clozeOf } from './cloze.ts'
import type { XmlQuestion } from './question.ts'
import { answersOf, textOf } from './texts.ts'
import { childOf, childrenOf, wordOf, type XmlNode } from './tree.ts'

type Maker = (question: XmlQuestion, findings: Findings) => ExchangeItem | undefined

/** The kinds of Moodle that an item here can be, each with what makes it one. */
export const MAKERS: Record<string, Maker> = {
  multichoice: ({ node, head, general, format }, findings) => {
    const answers = answersOf(node, { answer: format, feedback: format }, findings)
    const single = wordOf(node, 'single')
    const made = choiceOf(answers, single !== 'false' && single !== '0', findings)
    return { ...head, ...made, ...rationaleOf(general, '', findings) }
  },
  truefalse: statement,
  shortanswer: ({ node, head, general, format }, findings) => {
    const answers = answersOf(node, { answer: 'plain', feedback: format }, findings)
    const { accept, reason } = acceptedOf(answers, findings)
    return {
      ...head,
      kind: 'fill-in',
      stem: withBlank(head.stem, findings),
      options: [],
      key: [],
      blanks: [{ accept }],
      ...(wordOf(node, 'usecase') === '1' && { caseSensitive: true }),
      ...rationaleOf(general, reason, findings),
    }
  },
  numerical: numeric,
  matching: ({ node, head, general, format }, findings) => {
    const pairs = childrenOf(node, 'subquestion').map((pair) => ({
      left: textOf(pair, format, findings),
      right: textOf(childOf(pair, 'answer'), 'plain', findings),
      line: pair.line,
    }))
    return { ...head, ...matchingOf(pairs, findings), ...rationaleOf(general, '', findings) }
  },
  ordering: ({ node, head, general, format }, findings) => {
    const answers = answersOf(node, { answer: format, feedback: format }, findings)
    const places = answers.map(({ percent }) => percent)
    const isOrder = new Set(places).size === places.length && places.every(Number.isInteger)
    if (!isOrder) findings.refuse('unreadable-key')
    if (answers.length < 2) findings.refuse('too-few-options')
    if (answers.length > 12) findings.refuse('too-many-options')
    const shown = answers.findIndex(({ text }) => text === '')
    if (shown >= 0) findings.refuse('empty-option', answers[shown]!.line)
    if (answers.some(({ feedback }) => feedback !== '')) findings.leave('reasons of entries')
    if (/^[12]$|RANDOM|CONTIGUOUS/.test(wordOf(node, 'selecttype')))
      findings.leave('a choice of entries')
    const options = answers.map(({ text }, i) => ({ label: letter(i), text }))
    const key = options
      .map(({ label }, i) => ({ label, place: places[i]! }))
      .sort((one, other) => one.place - other.place)
      .map(({ label }) => label)
    return { ...head, kind: 'ordering', options, key, ...rationaleOf(general, '', findings) }
  },
  essay: ({ node, head, general, format }, findings) => {
    if (
      wordOf(node, 'responseformat') === 'noinline' ||
      Number(wordOf(node, 'attachmentsrequired')) > 0
    )
      findings.refuse('unsupported-kind', undefined, 'it is answered by a file')
    if (Number(wordOf(node, 'attachments')) !== 0) findings.leave('files with the answer')
    if (textOf(childOf(node, 'responsetemplate'), format, findings) !== '')
      findings.leave('a template')
    const info = textOf(childOf(node, 'graderinfo'), format, findings)
    const criteria = info
      .split('\n')
      .filter((line) => line !== '')
      .map((text) => ({ text }))
    return {
      ...head,
      kind: 'essay',
      options: [],
      key: [],
      ...(criteria.length > 0 && { criteria }),
      ...rationaleOf(general, '', findings),
    }
  },
  cloze: clozeOf,
  multianswer: clozeOf,
}
MAKERS.match = MAKERS.matching!

function statement({ node, head, general, format }: XmlQuestion, findings: Findings): ExchangeItem {
  const answers = answersOf(node, { answer: 'plain', feedback: format }, findings)
  // Old files have words of another language: the first is true then, as Moodle reads it.
  const isTrue = (text: string, place: number) =>
    /^true$/i.test(text) || (!/^false$/i.test(text) && place === 0)
  const right = answers.flatMap((answer, i) =>
    answer.percent === 100 ? [{ ...answer, key: isTrue(answer.text, i) }] : [],
  )
  if (answers.length !== 2 || right.length > 1) findings.refuse('conflicting-keys')
  if (right.length === 0) findings.refuse('no-key')
  if (answers.some(({ percent }) => percent !== 100 && percent !== 0))
    findings.refuse('partial-credit')
  if (answers.some(({ percent, feedback }) => percent !== 100 && feedback !== ''))
    findings.leave('the reason of the wrong answer')
  const reason = reasonOf(right, findings)
  const key = [String(right[0]?.key ?? false)]
  return {
    ...head,
    kind: 'true-false',
    options: [],
    key,
    ...rationaleOf(general, reason, findings),
  }
}

function numeric({ node, head, general, format }: XmlQuestion, findings: Findings): ExchangeItem {
  const answers = answersOf(node, { answer: 'plain', feedback: format }, findings)
  const nodes = childrenOf(node, 'answer')
  const right = answers.flatMap((answer, i) =>
    answer.percent === 0 ? [] : [{ ...answer, node: nodes[i]! }],
  )
  const wrong = answers.filter(({ percent }) => percent === 0)
  if (wrong.some(({ text, feedback }) => text !== '*' || feedback !== ''))
    findings.leave('reasons for wrong answers')
  if (right.some(({ percent }) => percent !== 100)) findings.refuse('partial-credit')
  const [answer, second] = right
  if (!answer) findings.refuse('no-key')
  if (second) findings.refuse('several-keys', second.line)
  const value = decimalText(answer?.text ?? '')
  const tolerance = decimalText((answer && wordOf(answer.node, 'tolerance')) || '0')
  if (value === undefined || tolerance === undefined || tolerance.startsWith('-'))
    findings.refuse('not-a-number', answer?.line)
  const unit = unitOf(node, findings)
  return {
    ...head,
    kind: 'numeric',
    options: [],
    key: [],
    value: value ?? '',
    tolerance: tolerance ?? '',
    ...(unit !== '' && { unit }),
    ...rationaleOf(general, reasonOf(right, findings), findings),
  }
}

function unitOf(node: XmlNode, findings: Findings): string {
  const [unit, second] = childrenOf(childOf(node, 'units') ?? node, 'unit')
  if (!unit) return ''
  const isPlain = !second && Number(wordOf(unit, 'multiplier') || 1) === 1
  if (!isPlain || Number(wordOf(node, 'unitgradingtype')) > 0) findings.refuse('units', unit.line)
  return wordOf(unit, 'unit_name')
}
