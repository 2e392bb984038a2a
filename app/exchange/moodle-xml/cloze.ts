import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import type { Findings } from '#app/exchange/moodle/findings.ts'
import { decodeEntities } from '#app/exchange/html/entities.ts'
import { acceptedOf, rationaleOf } from '#app/exchange/moodle/weighted.ts'
import type { XmlQuestion } from './question.ts'

const PLACE = /\{(\d{0,3}):([A-Z_]{2,24}):((?:[^{}\\]|\\.)*)\}/gs
const CASELESS = new Set(['SHORTANSWER', 'SA', 'MW'])
const CASED = new Set(['SHORTANSWER_C', 'SAC', 'MWC'])
/** Where a blank stands while the text around it is read. */
const MARK = '\u{f8ff}'
const MOST_BLANKS = 12

/**
 * A text with short answers in it (docs.moodle.org, “Embedded Answers (Cloze)”) as one fill-in. Other
 * subquestions, blanks of different worth and blanks that only partly mind case are refused.
 */
export function clozeOf(
  { node, head, general }: XmlQuestion,
  findings: Findings,
): ExchangeItem | undefined {
  const blanks: { accept: string[] }[] = []
  const weights = new Set<number>()
  const cases = new Set<boolean>()
  const stem = head.stem.replaceAll(PLACE, (_, weight: string, kind: string, answers: string) => {
    if (!CASELESS.has(kind) && !CASED.has(kind)) {
      findings.refuse('unsupported-kind', node.line, `a ${kind} within a text`)
      return ''
    }
    cases.add(CASED.has(kind))
    weights.add(weight === '' ? 1 : Number(weight))
    blanks.push({ accept: formsOf(answers, node.line, findings) })
    return MARK
  })
  if (/_{2,}/.test(stem)) findings.refuse('several-blanks')
  if (/\{\d{0,3}:/.test(stem)) findings.refuse('unbalanced-braces')
  if (blanks.length === 0) findings.refuse('no-key')
  if (blanks.length > MOST_BLANKS) findings.refuse('too-many-options')
  if (weights.size > 1) findings.refuse('partial-credit', undefined, 'its blanks differ in worth')
  if (cases.size > 1) findings.refuse('unsupported-kind', undefined, 'only some blanks mind case')
  const [weight] = weights
  return {
    ...head,
    kind: 'fill-in',
    stem: stem.replaceAll(MARK, '____'),
    options: [],
    key: [],
    blanks,
    ...(cases.has(true) && { caseSensitive: true }),
    // A worth of 1 is what everybody writes; another is meant.
    ...(weight !== undefined && weight > 1 && { points: weight * blanks.length }),
    ...rationaleOf(general, '', findings),
  }
}

function formsOf(answers: string, line: number, findings: Findings): string[] {
  const parts = [...answers.matchAll(/((?:[^~\\]|\\.)+)/gs)].map(([part]) => part.trim())
  const weighted = parts.map((part) => {
    const [, equals, percent, rest] = /^(=)?(?:%(-?[\d.]{1,12})%)?(.*)$/s.exec(part)!
    const [, form, feedback = ''] = /^((?:[^#\\]|\\.)*)#?(.*)$/s.exec(rest!)!
    if (feedback !== '' && (equals || percent === '100')) findings.leave('reasons of right answers')
    const worth = equals ? 100 : Number(percent ?? 0)
    return { text: unescape(form!), percent: worth, feedback: unescape(feedback), line }
  })
  return acceptedOf(
    weighted.map((one) => (one.percent === 100 ? { ...one, feedback: '' } : one)),
    findings,
  ).accept
}

/** `\~`, `\=`, `\#`, `\}`, `\"` and `\\` are the characters; `\*` stays for the reader of patterns. */
function unescape(text: string): string {
  return decodeEntities(text.replace(/\\([~=#{}"\\/])/g, '$1')).trim()
}

/** A fill-in as a text with short answers in it. */
export function clozeText(item: Extract<ExchangeItem, { kind: 'fill-in' }>): string {
  const { stem, blanks, caseSensitive, points } = item
  const even = points !== undefined && points % blanks.length === 0 ? points / blanks.length : 1
  let at = 0
  return stem.replaceAll('____', () => {
    const forms = blanks[at++]?.accept.map((form) => `=${escape(form)}`).join('~')
    return `{${even}:${caseSensitive ? 'SHORTANSWER_C' : 'SHORTANSWER'}:${forms}}`
  })
}

function escape(form: string): string {
  return form.replace(/[\\~=#{}]/g, '\\$&').replaceAll('*', '\\*')
}
