import { walkXml } from './xml.ts'

type Level = { start: number; format: string; text: string }
type List = { abstract: string; starts: Map<number, number> }
export type Place = { list?: string; level?: number }

/** What a document says of its automatic numbers: lists by id, and the lists of its styles. */
export type Numbering = {
  levels: Map<string, Map<number, Level>>
  lists: Map<string, List>
  styles: Map<string, Place & { basedOn?: string }>
}

/** Reads the parts `numbering.xml` and `styles.xml`, either of which may be missing. */
export function readNumbering(
  numbering: string | undefined,
  styles: string | undefined,
): Numbering {
  const read: Numbering = { levels: new Map(), lists: new Map(), styles: new Map() }
  if (numbering !== undefined) readLists(numbering, read)
  if (styles !== undefined) readStyles(styles, read)
  return read
}

function readLists(xml: string, { levels, lists }: Numbering): void {
  let abstract = ''
  let list: List | undefined
  let level = 0
  walkXml(xml, {
    open({ name, attributes: { val = '', ...attributes } }) {
      const at = levels.get(abstract)?.get(level)
      if (name === 'abstractNum') levels.set((abstract = attributes.abstractNumId ?? ''), new Map())
      else if (name === 'num') {
        list = { abstract: '', starts: new Map() }
        lists.set(attributes.numId ?? '', list)
      } else if (name === 'abstractNumId' && list) list.abstract = val
      else if (name === 'lvlOverride') level = Number(attributes.ilvl)
      else if (name === 'startOverride') list?.starts.set(level, Number(val))
      else if (name === 'lvl') {
        level = Number(attributes.ilvl)
        if (!list) levels.get(abstract)?.set(level, { start: 1, format: 'decimal', text: '' })
      } else if (!at || list) return
      else if (name === 'start') at.start = Number(val)
      else if (name === 'numFmt') at.format = val
      else if (name === 'lvlText') at.text = val
    },
    close: () => {},
    text: () => {},
  })
}

function readStyles(xml: string, { styles }: Numbering): void {
  let style: Place & { basedOn?: string } = {}
  walkXml(xml, {
    open({ name, attributes: { val = '', ...attributes } }) {
      if (name === 'style') styles.set(attributes.styleId ?? '', (style = {}))
      else if (name === 'basedOn') style.basedOn = val
      else if (name === 'numId') style.list = val
      else if (name === 'ilvl') style.level = Number(val)
    },
    close: () => {},
    text: () => {},
  })
}

/** Counts the automatic numbers of a document, paragraph by paragraph, as Word shows them. */
export class NumberCounter {
  private readonly counts = new Map<string, number[]>()
  private readonly started = new Set<string>()

  constructor(private readonly numbering: Numbering) {}

  /** The number a paragraph shows, such as `3.` or `B)`; empty where it has none, or a bullet. */
  next(own: Place, style: string | undefined): string {
    const fromStyle = this.placeOf(style)
    const id = own.list ?? fromStyle.list
    const level = own.level ?? fromStyle.level ?? 0
    const list = id === undefined || id === '0' ? undefined : this.numbering.lists.get(id)
    const levels = list && this.numbering.levels.get(list.abstract)
    const at = levels?.get(level)
    if (!list || !levels || !at) return ''

    const counts = this.counts.get(list.abstract) ?? []
    this.counts.set(list.abstract, counts)
    const override = list.starts.get(level)
    const restarts = override !== undefined && !this.started.has(`${id}/${level}`)
    this.started.add(`${id}/${level}`)
    counts[level] = restarts ? override : (counts[level] ?? at.start - 1) + 1
    counts.length = level + 1
    if (at.format === 'bullet' || at.format === 'none') return ''
    return at.text.replace(/%(\d)/g, (_, digit: string) => {
      const shown = levels.get(Number(digit) - 1)
      return shown ? formatted(counts[Number(digit) - 1] ?? shown.start, shown.format) : ''
    })
  }

  private placeOf(style: string | undefined): Place {
    const place: Place = {}
    const seen = new Set<string>()
    for (
      let id = style;
      id !== undefined && !seen.has(id);
      id = this.numbering.styles.get(id)?.basedOn
    ) {
      seen.add(id)
      const { list, level } = this.numbering.styles.get(id) ?? {}
      if (place.list === undefined && list !== undefined) place.list = list
      if (place.level === undefined && level !== undefined) place.level = level
    }
    return place
  }
}

const CHINESE = ['', ...'一二三四五六七八九']

function formatted(value: number, format: string): string {
  if (format.endsWith('Letter')) {
    const letter = String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
    return format === 'upperLetter' ? letter : letter.toLowerCase()
  }
  if (format.endsWith('Roman'))
    return format === 'upperRoman' ? roman(value) : roman(value).toLowerCase()
  if (format.startsWith('decimalEnclosedCircle') && value <= 20)
    return String.fromCodePoint(0x245f + value)
  const isChinese = /^(?:chinese|japanese|taiwanese|ideograph)/.test(format)
  if (isChinese && value < 100) {
    const tens = Math.floor(value / 10)
    return (tens > 1 ? CHINESE[tens]! : '') + (tens > 0 ? '十' : '') + CHINESE[value % 10]!
  }
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value)
}

const ROMAN: [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  let rest = value
  return ROMAN.map(([worth, letters]) => {
    const times = Math.floor(rest / worth)
    rest -= times * worth
    return letters.repeat(times)
  }).join('')
}
