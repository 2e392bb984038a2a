import type { ExchangeItem, Problem } from '#app/exchange/exchange-item.ts'
import { type MoodleCode, problem } from './problem.ts'
import { plainText, type TextFormat } from './plain-text.ts'

/**
 * What is found while one question is read: the first reason to refuse it, and what of it is not kept.
 * Readers go on after a refusal; what they make is then thrown away.
 */
export class Findings {
  readonly #line: number
  readonly #subject: string
  readonly #left = new Set<string>()
  #refusal: Problem | undefined
  #scoring = false

  constructor(line: number, subject: string) {
    this.#line = line
    this.#subject = subject
  }

  refuse(code: MoodleCode, line = this.#line, detail = '') {
    this.#refusal ??= problem(line, code, this.#subject, detail)
  }

  /** Names a part of the question that items here have no place for. */
  leave(part: string) {
    this.#left.add(part)
  }

  leaveScoring() {
    this.#scoring = true
  }

  /** A text of the question as plain text; what plain text cannot show refuses the question. */
  text(raw: string, format: TextFormat, line = this.#line): string {
    const read = plainText(raw, format)
    if ('text' in read) return read.text
    this.refuse(read.code, line)
    return ''
  }

  /** The item and what it is without, or why there is none. */
  conclude(item: ExchangeItem | undefined): { item?: ExchangeItem; problems: Problem[] } {
    if (this.#refusal) return { problems: [{ ...this.#refusal, isItem: true }] }
    if (!item) {
      const refused = problem(this.#line, 'unsupported-kind', this.#subject)
      return { problems: [{ ...refused, isItem: true }] }
    }
    const problems: Problem[] = []
    if (this.#scoring) problems.push(problem(this.#line, 'scoring-not-kept', this.#subject))
    if (this.#left.size > 0) {
      problems.push(problem(this.#line, 'not-kept', this.#subject, [...this.#left].join(', ')))
    }
    return { item, problems }
  }
}
