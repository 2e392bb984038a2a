/** What a backslash may stand before, and what stands for it while a question is taken apart. */
const ESCAPED = '\\:#={}~n'
const FIRST = 0xfdd0
/** Code points that are never characters of a text. */
const STAND_INS = /[\ufdd0-\ufdd7]/g

/** Whether a text holds what stands for escaped characters. */
export function holdsStandIns(text: string): boolean {
  return text.search(STAND_INS) >= 0
}

/** Escaped characters as what stands for them, so that they divide nothing. Other backslashes are themselves. */
export function mask(text: string): string {
  return text.replace(/\\([\\:#={}~n])/g, (_, one: string) =>
    String.fromCharCode(FIRST + ESCAPED.indexOf(one)),
  )
}

/** The characters themselves; `\n` is a line break. */
export function unmask(text: string): string {
  return text.replace(STAND_INS, (one) => {
    const character = ESCAPED[one.charCodeAt(0) - FIRST]!
    return character === 'n' ? '\n' : character
  })
}

/** A text so that none of it divides a question; all in one line. */
export function escapeGift(text: string): string {
  return text.replace(/[\\:#={}~]/g, '\\$&').replaceAll('\n', '\\n')
}
