import { decodeEntities } from '#app/exchange/html/entities.ts'
import { tagAt } from '#app/exchange/html/tag-at.ts'
import type { MoodleCode } from './problem.ts'

const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr br section article header footer'.split(
    ' ',
  ),
)
const INLINE = new Set(
  'a abbr b big bdi bdo cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var wbr html body'.split(
    ' ',
  ),
)
const REFUSED: Record<string, MoodleCode> = {
  img: 'picture',
  picture: 'picture',
  table: 'table',
  math: 'formula',
  ...Object.fromEntries(
    'svg audio video source object embed iframe canvas script'
      .split(' ')
      .map((tag) => [tag, 'media']),
  ),
}
const DIGITS = '0123456789+-=()'
const RAISED: Record<string, string> = {
  sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾',
  sub: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎',
}
const COMMENT = '<!--'

/**
 * HTML as plain text: paragraphs, breaks and list entries become lines (an entry begins with `- `),
 * references become characters, an address of a link stands behind it in brackets, raised and lowered
 * digits have characters of their own. Emphasis goes. Pictures, tables, formulas and unknown elements
 * give a code instead. Line breaks of the source count where `breaks` says so. One pass, no nesting kept.
 */
export function reduceHtml(html: string, breaks: boolean): { text: string } | { code: MoodleCode } {
  const out: string[] = []
  let raised: string | undefined
  let link: { address: string; from: number } | undefined
  let at = 0

  while (at < html.length) {
    const open = html.indexOf('<', at)
    const words = wordsOf(html.slice(at, open < 0 ? undefined : open), breaks)
    const shown = raised === undefined ? words : raise(words, raised)
    if (shown === undefined) return { code: 'formula' }
    out.push(shown)
    if (open < 0) break
    if (html.startsWith(COMMENT, open)) {
      const end = html.indexOf('-->', open)
      if (end < 0) return { code: 'unknown-markup' }
      at = end + 3
      continue
    }
    const tag = tagAt(html, open)
    if (tag === 'text') {
      out.push('<')
      at = open + 1
      continue
    }
    if (tag === 'open-ended') return { code: 'unknown-markup' }
    at = tag.end
    const { name, closes } = tag
    if (REFUSED[name]) return { code: REFUSED[name] }
    if (BLOCKS.has(name)) out.push('\n', name === 'li' && !closes ? '- ' : '')
    else if (!INLINE.has(name)) return { code: 'unknown-markup' }
    if (name in RAISED) raised = closes ? undefined : name
    if (name === 'a' && !closes) link = { address: addressOf(tag.attributes), from: out.length }
    if (name === 'a' && closes && link) {
      if (link.address.includes('@@PLUGINFILE@@')) return { code: 'media' }
      const text = out.slice(link.from).join('')
      if (link.address !== '' && !text.includes(link.address)) out.push(` (${link.address})`)
      link = undefined
    }
  }
  return {
    text: out
      .join('')
      .replace(/ {2,}/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{2,}/g, '\n')
      .trim(),
  }
}

function wordsOf(source: string, breaks: boolean): string {
  const even = source.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  return decodeEntities(breaks ? even.replace(/[ \t]+/g, ' ') : even.replace(/[ \t\n]+/g, ' '))
}

function raise(words: string, name: string): string | undefined {
  const raised = [...words].map((one) => {
    const place = DIGITS.indexOf(one)
    return place < 0 ? undefined : [...RAISED[name]!][place]
  })
  return raised.includes(undefined) ? undefined : raised.join('')
}

function addressOf(attributes: string): string {
  const found = /\shref=(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i.exec(attributes)
  return decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim()
}
