import { cleanText } from './clean-text.ts'
import type { GridRow } from './grid.ts'
import type { Section } from './read-item.ts'
import { readSection } from './kind-words.ts'

/** What a row below the heads is, before its columns are read. */
export type RowClass =
  { is: 'nothing' | 'example' | 'stray' | 'item' } | { is: 'section'; section: Section }

const INSTRUCTION =
  /^(?:#\s|[*※]|(?:填写|模板|导入|使用|表格)?(?:说明|须知|注意(?:事项)?|提示|要求|备注|注)\s*[:：]|请勿|请按|(?:note|instructions?|tips?|important)\s*:)/i
const REQUIRED = /^[(（]?(?:必填|选填|可选|非必填|必填项|选填项|required|optional)[)）]?$/i
const EXAMPLE =
  /^(?:示例|样例|例题|范例|example|sample)\s*\d*\s*$|^[[【(（](?:示例|样例|例题?|范例|example|sample)\s*\d*[\])】）]|^(?:示例|样例|例题|范例|example|sample)\s*\d*\s*[:：]/i

/**
 * Tells items from instructions (`#`, 说明：, 必填), section headings (一、单选题), examples (示例：), and
 * text that is neither. A row with the stem alone is an item without a key, not a heading.
 */
export function classOf({ cells }: GridRow, stemColumn: number): RowClass {
  const texts = cells.map((cell) => (typeof cell === 'string' ? cleanText(cell) : undefined))
  const filled = texts.filter((text): text is string => text !== undefined && text !== '')
  const hasTrouble = texts.includes(undefined)
  const [first] = filled
  if (first === undefined) return { is: hasTrouble ? 'item' : 'nothing' }
  if (filled.every((text) => REQUIRED.test(text)) && !hasTrouble) return { is: 'nothing' }
  if (EXAMPLE.test(first) || EXAMPLE.test(texts[stemColumn] ?? '')) return { is: 'example' }
  const isAlone = new Set(filled).size === 1 && !hasTrouble
  if (filled.length <= 2 && INSTRUCTION.test(first) && !hasTrouble) return { is: 'nothing' }
  if (!isAlone) return { is: 'item' }
  const section = readSection(first)
  if (section) return { is: 'section', section }
  if (texts[stemColumn]) return { is: 'item' }
  // Rows are numbered in advance.
  return { is: /^\d{1,5}$/.test(first) ? 'nothing' : 'stray' }
}
