import type { Cell } from '#app/exchange/bank-sheet/grid.ts'

/** From here on a workbook no longer keeps every digit that was typed. */
const DIGITS_ARE_LOST = 1e15

/**
 * A number of a workbook as its reader sees it: 0.1+0.2 is `0.3`, a half in the format 0% is `50%`, a 7 in
 * the format 000 is `007`. Dates, lost digits, and formats with words, currencies, fractions or powers are
 * troubles: what stands in the cell is not what was meant, or cannot be told.
 */
export function shownNumber(stored: string, format: string): Cell {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return { trouble: 'error' }
  const bare = bareFormat(format)
  if (isDate(bare)) return { trouble: 'date' }
  if (Math.abs(value) >= DIGITS_ARE_LOST) return { trouble: 'digits' }
  if (bare === '' || /^(?:general|@)$/i.test(bare)) return decimal(value)
  const form = /^([#0?,]+)(?:\.([#0?]+))?(%?)$/.exec(bare)
  if (!form) return { trouble: 'format' }
  const [, whole, places = '', percent] = form
  const text = decimal(percent ? value * 100 : value, places)
  return grouped(padded(text, whole!), whole!) + percent
}

/** The first section of a format, without colours, conditions, padding and escapes of plain signs. */
function bareFormat(format: string): string {
  return format
    .split(';')[0]!
    .replaceAll(/\[(?!\$)[^\]hms]*\]/gi, '')
    .replaceAll(/_.|\*./g, '')
    .replaceAll(/\\([ ()-])/g, '')
    .replaceAll(/^[ ()]+|[ ()]+$/g, '')
}

function isDate(format: string): boolean {
  const letters = format.replaceAll(/"[^"]*"|\\.|\[\$[^\]]*\]/g, '')
  return /[ymdhs年月日时]/i.test(letters) && !/general/i.test(letters)
}

/** In plain digits, no more than a workbook keeps (15), with the places that the format asks for. */
function decimal(value: number, places?: string): string {
  const kept = Number(value.toPrecision(15))
  if (places !== undefined) {
    const fixed = kept.toFixed(Math.min(places.length, 20))
    const most = places.replace(/0+$/, '').length
    const least = places.replace(/[#?]+$/, '').length
    return most > least || /[#?]$/.test(places) ? withoutZeros(fixed, least) : fixed
  }
  const text = String(kept)
  return text.includes('e') ? withoutZeros(kept.toFixed(20), 0) : text
}

function withoutZeros(text: string, least: number): string {
  const [whole, places = ''] = text.split('.')
  let kept = places
  while (kept.length > least && kept.endsWith('0')) kept = kept.slice(0, -1)
  return kept === '' ? whole! : `${whole}.${kept}`
}

function padded(text: string, whole: string): string {
  const [, sign, digits, rest] = /^(-?)(\d+)(.*)$/.exec(text)!
  return sign + digits!.padStart(whole.replaceAll(/[^0]/g, '').length, '0') + rest
}

function grouped(text: string, whole: string): string {
  if (!whole.includes(',')) return text
  return text.replace(/\d+/, (digits) => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ','))
}
