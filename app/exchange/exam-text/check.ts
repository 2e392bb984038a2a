import type { ExchangeChoiceKind, ExchangeItem, Problem } from '#app/exchange/exchange-item.ts'
import type { Draft } from './draft.ts'
import { isWorded } from './facts.ts'
import { type Key, readTruth } from './key.ts'
import { type ExamTextCode, problem } from './problem.ts'

/** An item that can be used as it is, or the first reason why not. Nothing is guessed or repaired. */
export function checkDraft(draft: Draft): ExchangeItem | Problem {
  const judged = judge(draft)
  if (typeof judged === 'string') {
    const subject = draft.number === undefined ? 'the item' : `item ${draft.number}`
    return problem(draft.line, judged, subject, draft.stem)
  }
  const { stem, rationale, points, difficulty, competency, id, line } = draft
  return {
    ...(id !== undefined && { id }),
    kind: judged.kind,
    stem,
    options: judged.kind === 'true-false' ? [] : draft.options,
    key: judged.key,
    ...(rationale !== undefined && { rationale }),
    ...(points !== undefined && { points }),
    ...(difficulty !== undefined && { difficulty }),
    ...(competency !== undefined && { competency }),
    line,
  }
}

type Judged = { kind: ExchangeChoiceKind; key: string[] }

function judge(draft: Draft): Judged | ExamTextCode {
  const stated = draft.kind ?? draft.section.kind
  if (stated === 'unsupported' || isWorded(stated)) return 'unsupported-kind'
  if (draft.stem === '') return 'no-stem'
  const broken = brokenOptions(draft.options)
  if (broken) return broken
  if (draft.keyProblem) return draft.keyProblem
  if (!draft.key) return 'no-key'

  const truth = truthOf(draft)
  if (truth === 'several-keys') return truth
  if (truth !== undefined) {
    // 对 and 错 as options of a single choice are a true-false item; a statement without any is not.
    const isChosen = draft.options.length > 0 || draft.hasTruthChoices
    const fits = !stated || stated === 'true-false' || isChosen
    return fits ? { kind: 'true-false', key: [String(truth)] } : 'too-few-options'
  }
  if (draft.options.length < 2)
    return stated === 'true-false' ? 'key-without-option' : 'too-few-options'
  if (stated === 'true-false') return 'kind-mismatch'
  const labels = draft.options.map(({ label }) => label)
  const key = draft.key.kind === 'letters' ? draft.key.letters : []
  if (key.length === 0 || !key.every((letter) => labels.includes(letter)))
    return 'key-without-option'
  if (stated === 'single-choice' && key.length > 1) return 'several-keys'
  if (stated === 'multiple-choice' || key.length > 1) return { kind: 'multiple-choice', key }
  return { kind: 'single-choice', key }
}

function brokenOptions(options: Draft['options']): ExamTextCode | undefined {
  const labels = options.map(({ label }) => label)
  if (new Set(labels).size < labels.length) return 'duplicate-option'
  if (labels.some((label, i) => label !== String.fromCharCode(65 + i))) return 'missing-option'
  if (options.some(({ text }) => text === '')) return 'empty-option'
  if (options.length === 1) return 'too-few-options'
  return options.length > 12 ? 'too-many-options' : undefined
}

/** What the key says of a true-false item; `undefined` when the item is not one. */
function truthOf({ options, key, section }: Draft): boolean | 'several-keys' | undefined {
  const choices = options.map(({ text }) => readTruth(text))
  const isPair = options.length === 2 && choices.includes(true) && choices.includes(false)
  if (!isPair && options.length > 0) return undefined
  if (key!.kind === 'truth') return key!.value
  if (key!.letters.length > 1) return isPair ? 'several-keys' : undefined
  const chosen = options.findIndex(({ label }) => label === key!.letters[0])
  if (chosen >= 0) return choices[chosen]
  const told = section.truths?.indexOf(key!.letters[0]!) ?? -1
  return told >= 0 ? told === 0 : truthLetter(key!)
}

/** `T` and `F`, `Y` and `N`, and `X` for a cross: only where no option has the letter. */
function truthLetter(key: Key): boolean | undefined {
  const letter = key.kind === 'letters' ? key.letters[0] : undefined
  if (letter === 'T' || letter === 'Y') return true
  return letter === 'F' || letter === 'N' || letter === 'X' ? false : undefined
}
