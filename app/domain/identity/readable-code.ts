/** Letters and digits that nobody takes for one another, in print or over the telephone. */
const SYMBOLS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Random bytes as a code to copy by hand: five bits of each byte, in groups of four. */
export function readableCode(random: Uint8Array): string {
  const symbols = Array.from(random, (byte) => SYMBOLS[byte % SYMBOLS.length]).join('')
  return symbols.replace(/.{4}(?=.)/g, '$&-')
}

/** Far more than any code takes; normalising takes time with the square of a text's combining marks. */
const LONGEST_TYPED = 400

/** A code as it was given out, however it was typed: with or without dashes, in capitals, full-width. */
export function foldCode(typed: string): string {
  const symbols = typed
    .slice(0, LONGEST_TYPED)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  return symbols.replace(/.{4}(?=.)/g, '$&-')
}
