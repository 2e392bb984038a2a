import { strToU8, zipSync } from 'fflate'
import type { ExchangeItem, Loss } from '#app/exchange/exchange-item.ts'
import { type ExamLine, examLines } from '#app/exchange/exam-text/write-exam-text.ts'

/** A day for the parts of the archive, so that the same items are the same bytes. */
const MADE = new Date(2000, 0, 1)
const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/**
 * Writes items as a Word document that reads back as they were: the lines of clean exam text, each with
 * its answer under it, set with styles. What a document cannot hold is what exam text cannot.
 */
export function writeDocx(
  items: readonly ExchangeItem[],
  title?: string,
): { bytes: Uint8Array; losses: Loss[] } {
  const { lines, losses } = examLines(items, title)
  const bytes = zipSync(
    {
      '[Content_Types].xml': strToU8(CONTENT_TYPES),
      '_rels/.rels': strToU8(relations('officeDocument', 'word/document.xml')),
      'word/document.xml': strToU8(documentOf(lines)),
      'word/styles.xml': strToU8(STYLES),
      'word/_rels/document.xml.rels': strToU8(relations('styles', 'styles.xml')),
    },
    { mtime: MADE },
  )
  return { bytes, losses }
}

const CONTENT_TYPES =
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${MIME}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${MIME}.styles+xml"/></Types>`

function relations(type: string, target: string): string {
  const relation = `<Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/>`
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation}</Relationships>`
}

function documentOf(lines: readonly ExamLine[]): string {
  const paragraphs = lines.map(({ role, text }) => {
    const run = text === '' ? '' : `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
    return `<w:p><w:pPr><w:pStyle w:val="${role}"/></w:pPr>${run}</w:p>`
  })
  return `${HEAD}<w:document xmlns:w="${WORDS}"><w:body>${paragraphs.join('')}</w:body></w:document>`
}

type Look = { size: number; before: number; indent?: number; bold?: boolean; centred?: boolean }

/** Sizes in half points, spaces in twentieths of a point. */
const LOOKS: Record<ExamLine['role'], Look> = {
  title: { size: 36, before: 0, bold: true, centred: true },
  section: { size: 28, before: 240, bold: true },
  stem: { size: 22, before: 120 },
  option: { size: 22, before: 0, indent: 420 },
  answer: { size: 22, before: 0, indent: 420 },
  blank: { size: 12, before: 0 },
}

const STYLES =
  `${HEAD}<w:styles xmlns:w="${WORDS}">` +
  Object.entries(LOOKS)
    .map(([role, { size, before, indent = 0, bold, centred }]) => {
      const paragraph =
        `<w:keepLines/><w:spacing w:before="${before}" w:after="0"/><w:ind w:left="${indent}"/>` +
        (centred ? '<w:jc w:val="center"/>' : '')
      const letters = `${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/>`
      return (
        `<w:style w:type="paragraph" w:styleId="${role}"><w:name w:val="Exam ${role}"/>` +
        `<w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`
      )
    })
    .join('') +
  '</w:styles>'

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
