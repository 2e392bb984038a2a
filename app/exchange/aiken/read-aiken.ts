import type { ExchangeFile, ExchangeItem, Problem } from '#app/exchange/exchange-item.ts'
import { letter } from '#app/exchange/moodle/weighted.ts'
import { type MoodleCode, problem } from '#app/exchange/moodle/problem.ts'

type Line = { line: number; text: string }
type Draft = { stems: Line[]; options: (Line & { label: string })[]; stray?: Line; answer?: Line }

const OPTION = /^([A-Z])[.)][ \t]+(.*)$/
const ANSWER = /^ANSWER:(.*)$/

/**
 * Reads Aiken (docs.moodle.org, “Aiken format”): a stem of one line, options `A.` or `A)` and a space, a
 * line each, then `ANSWER:` and a letter, in capitals. Anything else refuses the question it is in.
 */
export function readAiken(text: string): ExchangeFile {
  const items: ExchangeItem[] = []
  const problems: Problem[] = []
  let refused = 0
  const whole = text.split(/\r\n|\r|\n/)
  for (const draft of draftsOf(text)) {
    const made = itemOf(draft)
    if ('code' in made) {
      const isItem = draft.stems.length > 0
      problems.push({ ...made, ...(isItem && { isItem }), source: sourceOf(draft, whole) })
      if (isItem) refused++
    } else items.push(made)
  }
  if (items.length === 0 && problems.length === 0) problems.push(problem(1, 'no-items', 'the file'))
  return { items, problems, refused }
}

/** The lines of a question as they stand. */
function sourceOf({ stems, options, answer }: Draft, whole: readonly string[]): string {
  const numbers = [...stems, ...options, ...(answer ? [answer] : [])].map(({ line }) => line)
  const own = whole.slice(Math.min(...numbers) - 1, Math.max(...numbers))
  return own.join('\n').trim()
}

/** Lines by question: one ends with its answer, or where a stem is followed by an option A again. */
function draftsOf(text: string): Draft[] {
  const drafts: Draft[] = []
  let draft: Draft = { stems: [], options: [] }
  const close = () => {
    if (draft.stems.length + draft.options.length > 0 || draft.answer) drafts.push(draft)
    draft = { stems: [], options: [] }
  }
  const lines = text.split(/\r\n|\r|\n/).map((raw, i) => ({ line: i + 1, text: raw.trim() }))
  const filled = lines.filter((line) => line.text !== '')
  filled.forEach((line, i) => {
    const option = OPTION.exec(line.text)
    const answer = ANSWER.exec(line.text)
    if (answer) {
      draft.answer = { line: line.line, text: answer[1]!.trim() }
      close()
    } else if (option)
      draft.options.push({ line: line.line, label: option[1]!, text: option[2]!.trim() })
    else if (draft.options.length === 0) draft.stems.push(line)
    else if (/^A[.)][ \t]/.test(filled[i + 1]?.text ?? '')) {
      close()
      draft.stems.push(line)
    } else draft.stray ??= line
  })
  close()
  return drafts
}

function itemOf(draft: Draft): ExchangeItem | Problem {
  const { stems, options, stray, answer } = draft
  const [stem, second] = stems
  const line = stem?.line ?? options[0]?.line ?? answer!.line
  const subject = stem ? `the question “${stem.text.slice(0, 24)}”` : 'the line'
  const refuse = (code: MoodleCode, at = line, detail = '') => problem(at, code, subject, detail)
  if (!stem) return refuse('stray-text', line, 'no question begins before it')
  if (second)
    return refuse('stray-text', line, `its text goes on in line ${second.line}; write it in one`)
  if (stray) return refuse('stray-text', line, `line ${stray.line} is no option and no answer`)
  if (options.length < 2) return refuse('too-few-options')
  if (options.some(({ label }, i) => label !== letter(i))) return refuse('missing-option')
  if (options.length > 12) return refuse('too-many-options')
  const empty = options.find((option) => option.text === '')
  if (empty) return refuse('empty-option', empty.line)
  if (!answer) return refuse('no-key', line, 'end it with ANSWER: and a letter')
  if (!/^[A-Z]$/.test(answer.text)) {
    return refuse(
      /^[A-Z]{2,}$|^[A-Z][, ]/.test(answer.text) ? 'several-keys' : 'unreadable-key',
      answer.line,
    )
  }
  if (answer.text > letter(options.length - 1)) return refuse('key-without-option', answer.line)
  return {
    kind: 'single-choice',
    stem: stem.text,
    options: options.map(({ label, text }) => ({ label, text })),
    key: [answer.text],
    line,
  }
}
