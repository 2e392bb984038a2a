/**
 * A text as it counts when it is compared: full-width and half-width forms, capitals and small letters
 * are one, spaces count once and not at all beside Han characters.
 */
export function foldedText(text: string, { keepCase = false } = {}): string {
  const plain = text.normalize('NFKC').trim().replace(/\s+/g, ' ')
  const close = plain.replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
  return keepCase ? close : close.toLowerCase()
}
