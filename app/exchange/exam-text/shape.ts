/**
 * The same text with full-width forms, brackets, dashes and the Greek and Cyrillic letters that look
 * like Latin ones folded, so that one pattern finds every way of writing a mark. Exactly as long as the
 * text: position i of the shape is position i of the text.
 */
export function shapeOf(text: string): string {
  return text.replace(
    /[\uff01-\uff5e【】〔〕〖〗﹙﹚∶﹒—–―‐‑−〜∼Α-ΧА-Х]/g,
    (character) => FOLDED.get(character) ?? fullWidth(character),
  )
}

const FOLDED = new Map(
  Object.entries({
    '【': '[',
    '〔': '[',
    '〖': '[',
    '】': ']',
    '〕': ']',
    '〗': ']',
    '﹙': '(',
    '﹚': ')',
    '∶': ':',
    '﹒': '.',
    '—': '-',
    '–': '-',
    '―': '-',
    '‐': '-',
    '‑': '-',
    '−': '-',
    '〜': '~',
    '∼': '~',
    // Greek, then Cyrillic
    Α: 'A',
    Β: 'B',
    Ε: 'E',
    Η: 'H',
    Χ: 'X',
    А: 'A',
    В: 'B',
    С: 'C',
    Е: 'E',
    Н: 'H',
    Х: 'X',
  }),
)

function fullWidth(character: string): string {
  const code = character.charCodeAt(0)
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
}
