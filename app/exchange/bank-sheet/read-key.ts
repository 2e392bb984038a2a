import { readKey as readPrintedKey, readTruth } from '#app/exchange/exam-text/key.ts'
import type { ExchangeOption } from '#app/exchange/exchange-item.ts'
import { shapeOf } from './clean-text.ts'
import { evenSeparators } from './lists.ts'
import { afterLabel } from './read-options.ts'
import { letterAt } from './heads.ts'
import { type Fields, Refusal } from './refusal.ts'

/**
 * The labels that a key names: letters (`AC`, `A、C`, `A|C`), or the texts of options, with or without
 * their letter. A key that can be read as both, and differently, is refused.
 */
export function readLabels(key: string, options: readonly ExchangeOption[]): string[] | Refusal {
  const printed = readPrintedKey(upright(key))
  const letters = printed?.kind === 'letters' ? printed.letters : undefined
  const areLabels = letters?.every((letter) => options.some(({ label }) => label === letter))
  // No option is as short as the key: none can be meant by its text.
  if (areLabels && options.every(({ text }) => text.length > key.length + 2)) return letters!
  const byText = labelsByText(key, options)
  if (byText instanceof Refusal) return areLabels ? letters! : byText
  if (areLabels && byText && byText.join() !== letters!.join())
    return new Refusal('ambiguous-key', 'key')
  if (areLabels) return letters!
  return byText ?? new Refusal(letters ? 'key-without-option' : 'unreadable-key', 'key')
}

function labelsByText(
  key: string,
  options: readonly ExchangeOption[],
): string[] | undefined | Refusal {
  const whole = labelByText(key, options)
  if (whole !== undefined) return whole instanceof Refusal ? whole : [whole]
  const parted = labelsOfParts(evenSeparators(key).split(/[；;|\n]/), options)
  return parted ?? labelsOfParts(key.split(/[、，,]/), options)
}

function labelsOfParts(
  parts: readonly string[],
  options: readonly ExchangeOption[],
): string[] | undefined | Refusal {
  const labels: string[] = []
  for (const part of parts.filter((text) => text.trim() !== '')) {
    const label = labelByText(part, options)
    if (label === undefined || label instanceof Refusal) return label
    if (labels.includes(label)) return undefined
    labels.push(label)
  }
  return labels.length > 0 ? labels.sort() : undefined
}

function labelByText(
  text: string,
  options: readonly ExchangeOption[],
): string | undefined | Refusal {
  const shape = shapeOf(text)
  const same = options.filter(
    ({ label, text: own }) =>
      shapeOf(own) === shape || shapeOf(afterLabel(text.trim(), label) ?? '') === shapeOf(own),
  )
  return same.length > 1 ? new Refusal('ambiguous-key', 'key') : same[0]?.label
}

/** A key that names options by the numbers of their columns, `2` or `1,3`, as letters; any other as it is. */
export function letteredKey(key: string, fields: Fields): string {
  const bare = key.replaceAll(/(?:option|选项|answer)\s*(?=\d)/gi, '')
  const numbers = bare.split(/[,，、;；|\s]+/).map((one) => /^\d{1,2}$/.exec(one)?.[0])
  const letters = numbers.map((number) => (number ? letterAt(Number(number) - 1) : undefined))
  const areOptions = letters.every((letter) => letter && fields.has(`option ${letter}`))
  const isText = [...fields].some(([name, text]) => name.startsWith('option ') && text === key)
  return areOptions && !isText ? letters.join('') : key
}

/**
 * What a key says of a statement: 对 错, √ ×, T F, Y N, 1 0, or the letter of an option that says it.
 * Letters without options say nothing: whether A is 对 is not certain.
 */
export function readTruthKey(
  key: string,
  options: readonly ExchangeOption[],
  isStated: boolean,
): boolean | undefined {
  const shape = upright(key)
  const word = readTruth(shape)
  if (word !== undefined) return word
  const chosen = options.find(({ label }) => label === shape.toUpperCase())
  if (chosen) return readTruth(upright(chosen.text))
  if (/^[ty]$/i.test(shape)) return true
  if (/^[fnx]$/i.test(shape)) return false
  return isStated && /^[01]$/.test(shape) ? shape === '1' : undefined
}

/** Whether options are nothing but 对 and 错, in whatever words. */
export function areTruths(options: readonly ExchangeOption[]): boolean {
  const truths = options.map(({ text }) => readTruth(upright(text)))
  return options.length === 2 && truths.includes(true) && truths.includes(false)
}

const upright = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/(?<!\s)\s*\n\s*/g, ',')
    .trim()
