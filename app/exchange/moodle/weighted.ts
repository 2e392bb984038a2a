import type { ExchangeItem, ExchangeOption } from '#app/exchange/exchange-item.ts'
import type { Findings } from './findings.ts'

/** An answer of a question with the percentage of the points that it earns. */
export type Weighted = { text: string; percent: number; feedback: string; line: number }

const MOST_OPTIONS = 12
const MOST_FORMS = 40
/** Files round thirds and sevenths to few places. */
const ROUNDING = 0.2

/**
 * What weights say of a choice. One may be chosen: the answer with 100 is the key; points for another
 * are refused, and points taken off for another are named. Several may be chosen: those with points are
 * the key, and must come to 100. They are scored per option where every right one earns the same and
 * every wrong one takes as much; other weights are named, and the policy is left open.
 */
export function choiceOf(answers: readonly Weighted[], isSingle: boolean, findings: Findings) {
  const options = optionsOf(answers, findings)
  const key = answers.flatMap(({ percent }, i) => (percent > 0 ? [options[i]!.label] : []))
  const weights = answers.map(({ percent }) => percent)
  if (weights.some((weight) => !Number.isFinite(weight) || Math.abs(weight) > 100))
    findings.refuse('unreadable-key')
  if (key.length === 0) findings.refuse('no-key')
  if (isSingle) {
    const whole = weights.filter((weight) => weight === 100).length
    if (whole > 1) findings.refuse('several-keys')
    if (key.length > whole) findings.refuse('partial-credit')
    if (weights.some((weight) => weight < 0)) findings.leave('points off for wrong answers')
    return { kind: 'single-choice', options, key } as const
  }
  const rights = weights.filter((weight) => weight > 0)
  const wrongs = weights.filter((weight) => weight <= 0)
  if (Math.abs(rights.reduce((sum, one) => sum + one, 0) - 100) > ROUNDING)
    findings.refuse(
      'unreadable-key',
      undefined,
      'the weights of the right answers are not 100 together',
    )
  const each = 100 / rights.length
  const isPerOption =
    rights.every((one) => Math.abs(one - each) < ROUNDING) &&
    wrongs.every((one) => Math.abs(one + each) < ROUNDING)
  if (!isPerOption) findings.leaveScoring()
  const scoring = isPerOption ? { scoring: 'per-option' as const } : {}
  return { kind: 'multiple-choice', options, key, ...scoring } as const
}

function optionsOf(answers: readonly Weighted[], findings: Findings): ExchangeOption[] {
  if (answers.length < 2) findings.refuse('too-few-options')
  if (answers.length > MOST_OPTIONS) findings.refuse('too-many-options')
  return answers.map(({ text, feedback, line }, i) => {
    if (text === '') findings.refuse('empty-option', line)
    return { label: letter(i), text, ...(feedback !== '' && { why: feedback }) }
  })
}

/** The label of the option at a place: `A`, `B`, … */
export function letter(place: number): string {
  return String.fromCharCode(65 + place)
}

/**
 * The forms that a short answer accepts: those that earn all points. A form that earns part of them, or a
 * pattern, refuses the question. Reasons have no place but the rationale: the only reason of a right
 * form is that, where the question has none of its own.
 */
export function acceptedOf(answers: readonly Weighted[], findings: Findings) {
  if (answers.some(({ percent }) => percent !== 0 && percent !== 100))
    findings.refuse('partial-credit')
  const right = answers.filter(({ percent }) => percent === 100)
  const accept = right.map(({ text, line }) => {
    if (/(?<!\\)\*/.test(text)) findings.refuse('wildcard', line)
    if (text === '') findings.refuse('empty-option', line)
    return text.replaceAll('\\*', '*')
  })
  if (accept.length === 0) findings.refuse('no-key')
  if (accept.length > MOST_FORMS) findings.refuse('too-many-options')
  const wrong = answers.filter(({ percent }) => percent === 0)
  if (wrong.some(({ text, feedback }) => text !== '*' || feedback !== ''))
    findings.leave('reasons for wrong answers')
  return { accept: [...new Set(accept)], reason: reasonOf(right, findings) }
}

/** The one reason of the answers that are right. */
export function reasonOf(right: readonly Weighted[], findings: Findings): string {
  const reasons = [...new Set(right.map(({ feedback }) => feedback).filter((one) => one !== ''))]
  if (reasons.length > 1) findings.leave('reasons of several right answers')
  return reasons.length === 1 ? reasons[0]! : ''
}

/** A rationale of its own, or the reason of the right answer; of two that differ, the second is named. */
export function rationaleOf(
  own: string,
  reason: string,
  findings: Findings,
): { rationale?: string } {
  if (own !== '' && reason !== '' && own !== reason)
    findings.leave('the reason of the right answer')
  const rationale = own || reason
  return rationale === '' ? {} : { rationale }
}

/** The text with its one blank as `____`, at its end where it shows none. */
export function withBlank(stem: string, findings: Findings): string {
  const [blank, second] = stem.match(/_{2,}/g) ?? []
  if (second !== undefined) findings.refuse('several-blanks')
  return blank === undefined ? `${stem} ____` : stem.replace(blank, '____')
}

/** Pairs as options, matches (each text once) and a key; a pair without a left side is a match that fits nothing. */
export function matchingOf(
  pairs: readonly { left: string; right: string; line: number }[],
  findings: Findings,
): Pick<Extract<ExchangeItem, { kind: 'matching' }>, 'kind' | 'options' | 'matches' | 'key'> {
  const rights = [...new Set(pairs.map(({ right }) => right))]
  const lefts = pairs.filter(({ left }) => left !== '')
  for (const { right, line } of pairs) if (right === '') findings.refuse('empty-option', line)
  if (lefts.length < 2 || rights.length < 2) findings.refuse('too-few-options')
  if (lefts.length > MOST_OPTIONS || rights.length > 16) findings.refuse('too-many-options')
  return {
    kind: 'matching',
    options: lefts.map(({ left }, i) => ({ label: letter(i), text: left })),
    matches: rights.map((text, i) => ({ label: String(i + 1), text })),
    key: lefts.map(({ right }, i) => `${letter(i)}=${rights.indexOf(right) + 1}`),
  }
}
