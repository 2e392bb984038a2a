import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import { categoryPath } from '#app/exchange/moodle/labels.ts'
import { matchedPairs } from '#app/exchange/moodle/matched-pairs.ts'
import { weightsOf } from '#app/exchange/moodle/weights.ts'
import { writeChecked, type WrittenFile } from '#app/exchange/write-checked.ts'
import { escapeGift } from './escapes.ts'
import { readGift } from './read-gift.ts'

/**
 * Writes items as GIFT, a category line before each change of competency. GIFT has no ordering, no
 * several blanks, no units, points, case or grader's notes: these are losses.
 */
export function writeGift(items: readonly ExchangeItem[]): WrittenFile {
  const category = ({ competency }: ExchangeItem) => `$CATEGORY: ${categoryPath(competency)}\n\n`
  const { written, losses } = writeChecked(items, {
    write: giftOf,
    alone: (text, item) => category(item) + text,
    read: readGift,
  })
  let competency: string | undefined
  const text = written.map(({ item, text: question }) => {
    const heading = item.competency === competency ? '' : category(item)
    competency = item.competency
    return heading + question
  })
  return { text: text.join('\n'), losses }
}

function giftOf(item: ExchangeItem): string | undefined {
  const answers = answersOf(item)
  if (answers === undefined) return undefined
  const general = item.rationale === undefined ? '' : `####${part(item.rationale)}\n`
  return `${labelsOf(item)}[plain]${escapeGift(item.stem)}{${answers}${general}}\n`
}

function labelsOf({ id, difficulty }: ExchangeItem): string {
  const label = (kind: string, value?: string) =>
    value === undefined ? '' : ` [${kind}:${value.replace(/[\\\]]/g, '\\$&')}]`
  const labels = label('id', id) + label('tag', difficulty)
  return labels === '' ? '' : `//${labels}\n`
}

function answersOf(item: ExchangeItem): string | undefined {
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const weights = weightsOf(item)
      const isSingle = item.kind === 'single-choice'
      const lines = item.options.map(({ text, why }, i) => {
        const mark = isSingle ? (weights[i] === 100 ? '=' : '~') : `~%${weights[i]}%`
        return `${mark}${part(text)}${why === undefined ? '' : `#${part(why)}`}\n`
      })
      return `\n${lines.join('')}`
    }
    case 'true-false':
      return item.key[0] === 'true' ? 'TRUE' : 'FALSE'
    case 'fill-in': {
      const [blank, second] = item.blanks
      const lines = blank?.accept.map((form) => `=${part(form.replaceAll('*', '\\*'))}\n`)
      return second || !lines ? undefined : `\n${lines.join('')}`
    }
    case 'numeric':
      return `#${item.value}:${item.tolerance}`
    case 'matching': {
      const lines = matchedPairs(item).map(
        ({ left, right }) => `=${part(left)} -> ${escapeGift(right)}\n`,
      )
      return `\n${lines.join('')}`
    }
    case 'essay':
    case 'short-answer':
      return ''
    case 'ordering':
      return undefined
  }
}

/** A part of a plain question; what begins with a bracket must say again that it is plain. */
function part(text: string): string {
  return (text.startsWith('[') || text.startsWith('%') ? '[plain]' : '') + escapeGift(text)
}
