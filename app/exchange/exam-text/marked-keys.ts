import type { Draft } from './draft.ts'
import { isWorded } from './facts.ts'
import { readLines } from './source-lines.ts'

/** What a document sets off, by line: stretches of text, and the way. */
export type Marks = Map<number, { way: Way; text: string }[]>
export type Way = (typeof WAYS)[number]
export const WAYS = ['colour', 'highlight', 'bold', 'underline'] as const

/** A stretch of a line, and how it is set off. */
export type Run = { text: string; ways: readonly Way[] }

/** What is set off in lines; neighbouring runs that are set off in the same way are one stretch. */
export function marksOf(lines: readonly { runs: readonly Run[] }[]): Marks {
  const marks: Marks = new Map()
  for (const [at, { runs }] of lines.entries()) {
    const stretches = WAYS.flatMap((way) => stretchesOf(runs, way).map((text) => ({ way, text })))
    if (stretches.length > 0) marks.set(at + 1, stretches)
  }
  return marks
}

function stretchesOf(runs: readonly Run[], way: Way): string[] {
  const stretches: string[] = []
  let isOpen = false
  for (const { text, ways } of runs) {
    if (!ways.includes(way)) isOpen = false
    else if (isOpen) stretches[stretches.length - 1] += text
    else {
      stretches.push(text)
      isOpen = true
    }
  }
  return stretches
}

/**
 * Gives items the key that their options are marked with. In a section where a key is stated, nothing is
 * taken from marks; otherwise every item must have some of its options marked, whole or by their
 * letter, in the same one way. Where two ways say different things, none is believed.
 */
export function takeMarkedKeys(drafts: readonly Draft[], marks: Marks): void {
  const markedTexts = textsByDraft(drafts, marks)
  for (const section of bySection(drafts)) {
    const choices = section.filter(
      ({ kind, section: { kind: own }, options }) => options.length > 1 && !isWorded(kind ?? own),
    )
    if (choices.some(({ key, keyProblem }) => key ?? keyProblem)) continue
    const found = WAYS.flatMap((way) => {
      const keys = choices.map((draft) => markedLabels(draft, markedTexts.get(draft)?.get(way)))
      return keys.every((labels) => labels.length > 0) ? [keys] : []
    })
    const [keys] = found
    if (!keys || found.some((other) => JSON.stringify(other) !== JSON.stringify(keys))) continue
    choices.forEach((draft, i) => (draft.key = { kind: 'letters', letters: keys[i]! }))
  }
}

function bySection(drafts: readonly Draft[]): Iterable<Draft[]> {
  const sections = new Map<number, Draft[]>()
  for (const draft of drafts) {
    const known = sections.get(draft.section.id)
    if (known) known.push(draft)
    else sections.set(draft.section.id, [draft])
  }
  return sections.values()
}

type Texts = Map<Way, Set<string>>

/** What is set off in the lines of each item, by way. */
function textsByDraft(drafts: readonly Draft[], marks: Marks): Map<Draft, Texts> {
  const texts = new Map<Draft, Texts>()
  const inOrder = drafts.toSorted((one, other) => one.line - other.line)
  let next = 0
  for (const [line, stretches] of [...marks].sort(([one], [other]) => one - other)) {
    while (next < inOrder.length && inOrder[next]!.line <= line) next++
    const draft = inOrder[next - 1]
    if (!draft) continue
    const own: Texts = texts.get(draft) ?? new Map()
    texts.set(draft, own)
    for (const { way, text } of stretches) {
      own.set(way, (own.get(way) ?? new Set()).add(bare(text)))
    }
  }
  return texts
}

/** The labels of the options of an item that are marked; none where all of them are. */
function markedLabels({ options }: Draft, marked: Set<string> | undefined): string[] {
  const labels = options
    .filter(({ label, text }) => {
      const own = bare(text)
      return marked?.has(own) || marked?.has(label) || marked?.has(label + own)
    })
    .map(({ label }) => label)
  return labels.length < options.length ? labels : []
}

/** Letters and digits alone, as a reader of lines leaves them. */
function bare(text: string): string {
  const read = readLines(text).map((line) => line.shape)
  return read.join('').replace(/[^\p{L}\p{N}]/gu, '')
}
