/** Length is what makes a password hard to guess; no classes of characters are asked for (NIST 800-63B). */
export const SHORTEST_PASSWORD = 10
/** Long enough for any sentence; longer ones would only cost time to hash. */
export const LONGEST_PASSWORD = 200

export type PasswordProblem = 'too-short' | 'too-long' | 'too-easy' | 'like-account'

/** Why a password may not be chosen, or null. `names` is what others know of the person: number, e-mail, name. */
export function passwordProblem(
  password: string,
  names: readonly string[],
): PasswordProblem | null {
  const characters = [...password]
  if (characters.length < SHORTEST_PASSWORD) return 'too-short'
  if (characters.length > LONGEST_PASSWORD) return 'too-long'
  const plain = reduce(password)
  if (isEasy(plain)) return 'too-easy'
  const known = names.flatMap((name) => [name, name.split('@')[0] ?? '']).map(reduce)
  if (known.some((name) => name.length >= 3 && isMostly(plain, name))) return 'like-account'
  return null
}

/** Words that people reach for when length is all that is asked. */
const EASY_WORDS = [
  'password',
  'passw0rd',
  'administrator',
  'admin',
  'welcome',
  'letmein',
  'iloveyou',
  'woaini',
  '5201314',
  '1314520',
  'mima',
  'kexin',
]
/** Rows of keys and orders that everybody knows. */
const EASY_ORDERS = [
  '0123456789012345678901234567890',
  '9876543210987654321098765432109',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb',
]

/** Easy when hardly anything is left without such words and runs of four or more along such orders. */
function isEasy(plain: string): boolean {
  const withoutWords = EASY_WORDS.reduce((text, word) => text.replaceAll(word, ''), plain)
  const rest = EASY_ORDERS.reduce(withoutRuns, withoutWords)
  return rest.length < 5 || new Set(rest).size < 4
}

function withoutRuns(text: string, order: string): string {
  for (let length = Math.min(order.length, text.length); length >= 4; length -= 1)
    for (let start = 0; start + length <= order.length; start += 1)
      text = text.replaceAll(order.slice(start, start + length), '')
  return text
}

function isMostly(plain: string, name: string): boolean {
  return plain.includes(name) && plain.replaceAll(name, '').length < 6
}

function reduce(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
