import type { Way } from '#app/exchange/exam-text/marked-keys.ts'

const BY_ELEMENT: Record<string, Way> = {
  b: 'bold',
  strong: 'bold',
  u: 'underline',
  ins: 'underline',
  mark: 'highlight',
}

/** Colours that everything has, and so mark nothing. */
const PLAIN =
  /^(?:inherit|initial|unset|currentcolor|transparent|none|auto|windowtext|black|#000(?:000)?|rgb\(0, ?0, ?0\)|white|#fff(?:fff)?|rgb\(255, ?255, ?255\))$/

/** In which ways an element sets its text off, by its name, its attributes or its own style. */
export function waysOf(name: string, attributes: string): Way[] {
  const ways: Way[] = []
  if (BY_ELEMENT[name]) ways.push(BY_ELEMENT[name])
  const color = name === 'font' ? valueOf(attributes, 'color') : undefined
  if (color !== undefined && !PLAIN.test(color)) ways.push('colour')
  for (const part of (valueOf(attributes, 'style') ?? '').split(';')) {
    const [property = '', ...rest] = part.split(':')
    const value = rest.join(':').replace('!important', '').trim()
    const way = styledWay(property.trim(), value)
    if (way) ways.push(way)
  }
  return ways
}

function styledWay(property: string, value: string): Way | undefined {
  switch (property) {
    case 'color':
      return PLAIN.test(value) ? undefined : 'colour'
    case 'background':
    case 'background-color':
      return PLAIN.test(value) ? undefined : 'highlight'
    case 'font-weight':
      return /^(?:bold|bolder|[6-9]00)$/.test(value) ? 'bold' : undefined
    case 'text-decoration':
    case 'text-decoration-line':
      return value.includes('underline') ? 'underline' : undefined
  }
  return undefined
}

const VALUE = {
  color: /\scolor=(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i,
  style: /\sstyle=(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i,
}

function valueOf(attributes: string, name: keyof typeof VALUE): string | undefined {
  const found = VALUE[name].exec(attributes)
  return (found?.[1] ?? found?.[2] ?? found?.[3])?.trim().toLowerCase()
}
