import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import { categoryPath } from '#app/exchange/moodle/labels.ts'
import { writeChecked, type WrittenFile } from '#app/exchange/write-checked.ts'
import { bodyOf } from './body.ts'
import { readMoodleXml } from './read-moodle-xml.ts'
import { element, textElement } from './element.ts'

/**
 * Writes items as Moodle XML, all texts plain, a category before each change of competency. It has no
 * policies for multiple choice but points off, no model answers and no points of criteria: these are losses.
 */
export function writeMoodleXml(items: readonly ExchangeItem[]): WrittenFile {
  const { written, losses } = writeChecked(items, {
    write: questionOf,
    alone: (text, item) => fileOf([categoryOf(item), text]),
    read: readMoodleXml,
  })
  let competency: string | undefined
  const parts = written.flatMap(({ item, text }) => {
    const heading = item.competency === competency ? [] : [categoryOf(item)]
    competency = item.competency
    return [...heading, text]
  })
  return { text: fileOf(parts), losses }
}

function fileOf(parts: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${parts.join('')}</quiz>\n`
}

function categoryOf({ competency }: ExchangeItem): string {
  const path = textElement('category', categoryPath(competency))
  return `<question type="category">\n${path}</question>\n`
}

function questionOf(item: ExchangeItem): string {
  const { type, stem, body } = bodyOf(item)
  const name = [...item.stem.replaceAll('\n', ' ')].slice(0, 60).join('')
  return [
    `<question type="${type}">\n`,
    textElement('name', name),
    textElement('questiontext', stem, 'plain_text'),
    item.rationale === undefined
      ? ''
      : textElement('generalfeedback', item.rationale, 'plain_text'),
    item.points === undefined || type === 'cloze'
      ? ''
      : element('defaultgrade', String(item.points)),
    item.id === undefined ? '' : element('idnumber', item.id),
    body,
    item.difficulty === undefined ? '' : `<tags>\n${textElement('tag', item.difficulty)}</tags>\n`,
    '</question>\n',
  ].join('')
}
