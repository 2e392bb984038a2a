/** What an author wrote as the key: letters of options, or that a statement is true or false. */
export type Key = { kind: 'letters'; letters: string[] } | { kind: 'truth'; value: boolean }

/** Longer than any key with its spaces and brackets. */
const LONGEST = 80

const TRUE = /^(?:对的?|正确的?|是的?|真|√|✓|✔|☑|✅|🗸|\uf0fc|true|yes|right)$/iu
const FALSE =
  /^(?:错误?的?|不对|不正确|不是|否|非|假|×|✗|✘|✕|✖|❌|❎|╳|☒|🗙|\uf0fb|false|no|wrong)$/iu

/** Reads a word or a sign that says true or false; `undefined` for anything else. */
export function readTruth(shape: string): boolean | undefined {
  if (shape.length > LONGEST) return undefined
  const word = trimmed(shape)
  if (TRUE.test(word)) return true
  return FALSE.test(word) ? false : readTwice(word)
}

/** `对 True`, `正确（√）`, `T/对`: said twice, in two languages or by a sign. */
function readTwice(word: string): boolean | undefined {
  const parts = word.split(/[ /()]+/)
  if (parts.length !== 2) return undefined
  const [one, other] = parts.map((part) => {
    if (/^[ty]$/i.test(part) || TRUE.test(part)) return true
    return /^[fnx]$/i.test(part) || FALSE.test(part) ? false : undefined
  })
  // Two letters are letters.
  return one === other && /[^a-z]/i.test(parts.join('')) ? one : undefined
}

const OPTION_WORD = /^(?:选项?|应选|选择)[: ]?(?=[A-Z])|(?<=^(?:选项?)?[A-Z]) ?(?:选?项|选项)$/i
const LETTERS = /^[A-Z](?:[ ,、;/|+&和与及]{0,4}[A-Z])*$/i

/**
 * Reads a key such as `A`, `ABD`, `A、C`, `a, b`, `（A）`, `选项B`, `√`, `错误`. Single letters stay letters
 * even where `T` may mean true: only the options tell. Anything else, or a letter twice, is `undefined`.
 */
export function readKey(shape: string): Key | undefined {
  if (shape.length > LONGEST) return undefined
  const bare = trimmed(shape).replace(OPTION_WORD, '')
  const truth = readTruth(bare)
  if (truth !== undefined) return { kind: 'truth', value: truth }
  if (!LETTERS.test(bare)) return undefined
  const letters = [...bare.toUpperCase()].filter((character) => /[A-Z]/.test(character)).sort()
  if (new Set(letters).size < letters.length) return undefined
  return { kind: 'letters', letters }
}

/** Whether two keys name the same answer. */
export function sameKey(one: Key, other: Key): boolean {
  return one.kind === 'truth'
    ? other.kind === 'truth' && one.value === other.value
    : other.kind === 'letters' && one.letters.join() === other.letters.join()
}

/** Takes off variation selectors, brackets around the whole, and punctuation after it. */
function trimmed(shape: string): string {
  return shape
    .replace(/\ufe0e|\ufe0f/g, '')
    .trim()
    .replace(/^["“'([ ]+(?=\S)/, '')
    .replace(/[ .。,、;!"”')\]]+$/, '')
}
