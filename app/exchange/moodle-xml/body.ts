import type { ExchangeItem, ExchangeItemOf } from '#app/exchange/exchange-item.ts'
import { matchedPairs } from '#app/exchange/moodle/matched-pairs.ts'
import { weightsOf } from '#app/exchange/moodle/weights.ts'
import { clozeText } from './cloze.ts'
import { element, textElement } from './element.ts'

type Body = { type: string; stem: string; body: string }

/** What Moodle calls the kind of an item, its text, and the elements that only this kind has. */
export function bodyOf(item: ExchangeItem): Body {
  const { stem } = item
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const weights = weightsOf(item)
      const answers = item.options.map(({ text, why }, i) =>
        answer(text, weights[i]!, 'plain_text', why),
      )
      const single = element('single', String(item.kind === 'single-choice'))
      const body = single + element('shuffleanswers', 'true') + answers.join('')
      return { type: 'multichoice', stem, body }
    }
    case 'true-false': {
      const answers = ['true', 'false'].map((word) => answer(word, item.key[0] === word ? 100 : 0))
      return { type: 'truefalse', stem, body: answers.join('') }
    }
    case 'fill-in': {
      const [blank, second] = item.blanks
      if (!blank || second) return { type: 'cloze', stem: clozeText(item), body: '' }
      const usecase = element('usecase', item.caseSensitive ? '1' : '0')
      const answers = blank.accept.map((form) => answer(form.replaceAll('*', '\\*'), 100))
      return { type: 'shortanswer', stem, body: usecase + answers.join('') }
    }
    case 'numeric': {
      const tolerance = `<tolerance>${item.tolerance}</tolerance>`
      const unit = element('multiplier', '1') + element('unit_name', item.unit ?? '')
      const units = item.unit === undefined ? '' : `<units><unit>${unit}</unit></units>\n`
      return {
        type: 'numerical',
        stem,
        body: answer(item.value, 100, undefined, undefined, tolerance) + units,
      }
    }
    case 'matching':
      return { type: 'matching', stem, body: element('shuffleanswers', 'true') + pairsOf(item) }
    case 'ordering': {
      const answers = item.options.map(({ label, text }) =>
        answer(text, item.key.indexOf(label) + 1, 'plain_text'),
      )
      return { type: 'ordering', stem, body: answers.join('') }
    }
    case 'essay':
    case 'short-answer': {
      const info = item.criteria?.map(({ text }) => text).join('\n')
      const grader = info === undefined ? '' : textElement('graderinfo', info, 'plain_text')
      return { type: 'essay', stem, body: element('responseformat', 'plain') + grader }
    }
  }
}

function answer(text: string, fraction: number, format?: string, why?: string, inner = ''): string {
  const feedback = why === undefined ? '' : textElement('feedback', why, 'plain_text')
  return textElement('answer', text, format, feedback + inner).replace(
    '<answer',
    `<answer fraction="${fraction}"`,
  )
}

function pairsOf(item: ExchangeItemOf<'matching'>): string {
  return matchedPairs(item)
    .map(({ left, right }) =>
      textElement('subquestion', left, 'plain_text', textElement('answer', right)),
    )
    .join('')
}
