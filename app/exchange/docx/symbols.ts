/** Stands in the text for what has none: a picture, a formula, a footnote. */
export const OBJECT = '\ufffc'

const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const GREEK = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ'
const SAME = ' !#%&()+,./0123456789:;<=>?[]_{|}'

/** What a font of symbols shows for its codes. */
const SHOWN: Record<string, Map<number, string>> = {
  Symbol: new Map([
    ...[...LATIN].map((letter, i) => [letter.charCodeAt(0), GREEK[i]!] as const),
    ...[...SAME].map((sign) => [sign.charCodeAt(0), sign] as const),
    ...codes({ 0x2d: '−', 0xa3: '≤', 0xa5: '∞', 0xac: '←', 0xae: '→', 0xb0: '°', 0xb1: '±' }),
    ...codes({ 0xb3: '≥', 0xb4: '×', 0xb7: '•', 0xb8: '÷', 0xb9: '≠', 0xbb: '≈', 0xd6: '√' }),
  ]),
  Wingdings: new Map([
    ...codes({ 0x6c: '●', 0x6e: '■', 0x6f: '□', 0xa8: '□', 0xb7: '•', 0xe0: '→' }),
    ...codes({ 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑' }),
  ]),
  'Wingdings 2': new Map(
    codes({ 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0xa3: '□' }),
  ),
}

/** What a character of a font of symbols shows; one that is not known stands for an object. */
export function symbol(font: string | undefined, char: string | undefined): string {
  const value = Number.parseInt(char ?? '', 16)
  if (Number.isNaN(value)) return ''
  const isPrivate = value >= 0xf000 && value <= 0xf0ff
  const shown = SHOWN[font ?? (isPrivate ? 'Wingdings' : '')]
  if (shown) return shown.get(value & 0xff) ?? OBJECT
  return isPrivate ? OBJECT : String.fromCodePoint(value)
}

function codes(signs: Record<number, string>): [number, string][] {
  return Object.entries(signs).map(([code, sign]) => [Number(code), sign])
}
