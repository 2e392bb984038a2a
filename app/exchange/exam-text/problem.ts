import type { Problem } from '#app/exchange/exchange-item.ts'
import type { ProblemCode } from '#app/domain/catalog/exchange-codes.ts'

/** Every reason not to read something, by its code. The sentence says what is wrong and what to do. */
const SENTENCES = {
  'ambiguous-key': 'several brackets in the stem could be the key; write one key line (答案：…)',
  'answer-without-item': 'answers an item that is not there or whose number is not unique',
  'conflicting-keys': 'has two keys that differ; leave the right one',
  'duplicate-option': 'has the same option letter twice; label the options A, B, C, …',
  'empty-option': 'has an option without text',
  'kind-mismatch': 'does not fit the kind its section or tag names; move it or correct the kind',
  'holds-object': 'has a picture, a formula or a footnote, which cannot be imported',
  'key-without-option': 'has a key that names no option of it',
  'missing-option': 'skips an option letter; label the options A, B, C, … without gaps',
  'ambiguous-forms':
    'has an answer whose / may be part of a word; write 甲 / 乙 with spaces or 甲或乙',
  'blank-count': 'has more or fewer answers than blanks; part them by ；',
  'no-blank': 'has no blank; write ____ where something is to be filled in',
  'unreadable-order': 'has no order of all its labels; write it like 答案：CABD',
  'unreadable-pairs': 'has no pair for every entry on the left; write them like 答案：A-2，B-1',
  'no-items':
    'holds no items; number the stems, label the options A, B, … and give each item a key',
  'no-key': 'has no key; add one (答案：A) or an answer sheet at the end',
  'no-stem': 'has no text before its options',
  'several-keys': 'has several keys where the kind allows one',
  'stray-text': 'belongs to no item; remove it or join it to the item it is part of',
  'too-few-options': 'needs at least two options',
  'too-many-options': 'has more than twelve options',
  'unreadable-key':
    'has an answer that cannot be read for certain; write it on one line after 答案：',
  'unsupported-kind':
    'is of a kind that cannot be imported; ask its questions as items of their own',
} as const satisfies Partial<Record<ProblemCode, string>>

export type ExamTextCode = keyof typeof SENTENCES

/** `subject` is what the sentence is about, such as `item 3`; the quote shows the author where. */
export function problem(line: number, code: ExamTextCode, subject: string, quote = ''): Problem {
  const excerpt = [...quote].slice(0, 24).join('')
  const shown = excerpt === '' ? '' : ` “${excerpt}${excerpt.length < quote.length ? '…' : ''}”`
  return { line, code, message: `${subject}${shown} ${SENTENCES[code]}` }
}
