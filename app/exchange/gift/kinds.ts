import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import { decimalText, middleOf } from '#app/exchange/moodle/decimal.ts'
import type { Findings } from '#app/exchange/moodle/findings.ts'
import type { TextFormat } from '#app/exchange/moodle/plain-text.ts'
import {
  acceptedOf,
  choiceOf,
  matchingOf,
  rationaleOf,
  reasonOf,
  withBlank,
} from '#app/exchange/moodle/weighted.ts'
import { answersAt, type GiftPart, splitPart, textOf, weightedOf } from './answers.ts'
import { unmask } from './escapes.ts'

type Head = Pick<ExchangeItem, 'stem' | 'line' | 'id' | 'competency' | 'difficulty'>
export type GiftQuestion = { head: Head; answers: GiftPart; general: string; format: TextFormat }

/**
 * The item that the answers make of a question, as Moodle tells kinds apart: nothing is an essay, `#` a
 * number, `~` a choice, `=` with `->` a matching, T or F a statement, and the rest a short answer.
 */
export function giftItem(question: GiftQuestion, findings: Findings): ExchangeItem | undefined {
  const { head, answers, general } = question
  const { text } = answers
  const own = rationaleOf(general, '', findings)
  if (text === '') return { ...head, kind: 'essay', options: [], key: [], ...own }
  if (text.startsWith('>')) return undefined
  if (text.startsWith('#')) return numericOf(question, findings)
  if (text.includes('~')) return choice(question, findings)
  if (text.includes('=') && text.includes('->')) return matching(question, findings)
  const word = text.split('#', 1)[0]!.trim()
  if (/^(?:T|F|TRUE|FALSE)$/.test(word)) return statement(question, findings)
  if (/^(?:t|f|true|false)$/i.test(word))
    findings.refuse('unreadable-key', answers.line, 'write TRUE or FALSE')
  return shortAnswer(question, findings)
}

function choice(
  { head, answers, general, format }: GiftQuestion,
  findings: Findings,
): ExchangeItem {
  const marked = { ...answers, text: answers.text.replaceAll('=', '~=') }
  const parts = answersAt('~', marked, findings)
  const weighted = parts.map(({ text, line }) => {
    if (!text.startsWith('=')) return weightedOf({ text, line }, 0, format, findings)
    const rest = text.slice(1).trimStart()
    if (rest.startsWith('%')) findings.refuse('partial-credit', line)
    return weightedOf({ text: rest, line }, 100, format, findings)
  })
  const made = choiceOf(weighted, answers.text.includes('='), findings)
  return { ...head, ...made, ...rationaleOf(general, '', findings) }
}

function matching(
  { head, answers, general, format }: GiftQuestion,
  findings: Findings,
): ExchangeItem {
  const pairs = answersAt('=', answers, findings).map(({ text, line }) => {
    const arrow = text.indexOf('->')
    if (arrow < 0) findings.refuse('unreadable-key', line, 'an answer has no ->')
    const left = textOf({ text: text.slice(0, Math.max(arrow, 0)), line }, format, findings)
    return { left, right: unmask(text.slice(arrow + 2)).trim(), line }
  })
  const made = matchingOf(pairs, findings)
  return { ...head, ...made, ...rationaleOf(general, '', findings) }
}

function statement(
  { head, answers, general, format }: GiftQuestion,
  findings: Findings,
): ExchangeItem {
  const [word, wrong, ...right] = splitPart(answers, '#')
  if (wrong && textOf(wrong, format, findings) !== '')
    findings.leave('the reason of the wrong answer')
  const rest = { text: right.map(({ text }) => text).join('#'), line: right[0]?.line ?? head.line }
  const why = textOf(rest, format, findings)
  const key = [String(word!.text.startsWith('T'))]
  return { ...head, kind: 'true-false', options: [], key, ...rationaleOf(general, why, findings) }
}

function shortAnswer(
  { head, answers, general, format }: GiftQuestion,
  findings: Findings,
): ExchangeItem {
  const weighted = answersAt('=', answers, findings).map((part) =>
    weightedOf(part, 100, format, findings),
  )
  const { accept, reason } = acceptedOf(weighted, findings)
  return {
    ...head,
    kind: 'fill-in',
    stem: withBlank(head.stem, findings),
    options: [],
    key: [],
    blanks: [{ accept }],
    ...rationaleOf(general, reason, findings),
  }
}

function numericOf(
  { head, answers, general, format }: GiftQuestion,
  findings: Findings,
): ExchangeItem {
  const [rights, ...wrongs] = splitPart({ ...answers, text: answers.text.slice(1) }, '~')
  if (wrongs.length > 0) findings.leave('reasons for wrong answers')
  const weighted = answersAt('=', rights!, findings)
    .filter(({ text }) => text !== '')
    .map((part) => weightedOf(part, 100, format, findings))
  if (weighted.some(({ percent }) => percent !== 100)) findings.refuse('partial-credit')
  const [answer, second] = weighted
  if (!answer) findings.refuse('no-key')
  if (second) findings.refuse('several-keys', second.line)
  const read = numberOf(answer?.text ?? '')
  if (!read) findings.refuse('not-a-number', answer?.line)
  return {
    ...head,
    kind: 'numeric',
    options: [],
    key: [],
    value: read?.value ?? '',
    tolerance: read?.tolerance ?? '',
    ...rationaleOf(general, reasonOf(weighted, findings), findings),
  }
}

/** `least..most`, `value:tolerance`, or a value alone. */
function numberOf(text: string): { value: string; tolerance: string } | undefined {
  const dots = text.indexOf('..')
  if (dots > 0) return middleOf(text.slice(0, dots), text.slice(dots + 2))
  const colon = text.indexOf(':')
  const value = decimalText(colon > 0 ? text.slice(0, colon) : text)
  const tolerance = colon > 0 ? decimalText(text.slice(colon + 1)) : '0'
  if (value === undefined || tolerance === undefined || tolerance.startsWith('-')) return undefined
  return { value, tolerance }
}
