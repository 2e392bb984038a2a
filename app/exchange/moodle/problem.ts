import type { Problem } from '#app/exchange/exchange-item.ts'
import type { ProblemCode } from '#app/domain/catalog/exchange-codes.ts'

/** Why a question of a Moodle format is not read, and what to do. */
const SENTENCES = {
  'broken-xml': 'the XML is not well-formed or is nested too deep; nothing of the file is read',
  'conflicting-keys': 'gives true and false the same worth',
  'empty-option': 'has an answer without text',
  'file-too-large': 'the file is over the size that can be read; split it',
  formula: 'holds a formula, which plain text cannot show; write it out',
  'key-without-option': 'has a key that names no option of it',
  media: 'holds sound, film, a file or a drawing, which cannot be read; describe it in words',
  'missing-option': 'skips an option letter; label the options A, B, C, … without gaps',
  'no-items': 'holds no questions of this format',
  'no-key': 'has no answer that earns all points',
  'no-stem': 'has no text before its answers',
  'not-a-number': 'has an answer or a tolerance that is no decimal number',
  'not-an-item': 'is a text without a question; it is not read',
  'not-kept': 'is read, but without',
  'partial-credit': 'gives part of the points for an answer, which items here cannot',
  picture: 'holds a picture, which cannot be read; describe it in words',
  'scoring-not-kept':
    'is read, but its weights are none of the scoring policies; choose one for it',
  'several-answers': 'has answers in several places; put a blank line between questions',
  'several-blanks': 'has several blanks in its text and answers for one of them',
  'several-keys': 'has several right answers where one may be chosen',
  'stray-text': 'belongs to no question; remove it or join it to the one it is part of',
  table: 'holds a table, which plain text cannot show; write it out',
  'too-few-options': 'needs at least two answers',
  'too-many-options': 'has more answers or blanks than an item may have',
  'unbalanced-braces': 'has a brace without its other half, or a blank line between braces',
  units: 'has several units, or points for the unit, which items here cannot hold',
  'unknown-markup': 'holds markup that cannot be turned into plain text',
  'unreadable-key': 'has a key that cannot be read',
  'unsupported-kind': 'is of a kind that cannot be read',
  wildcard: 'accepts answers by a pattern (*); list the answers instead',
} as const satisfies Partial<Record<ProblemCode, string>>

export type MoodleCode = keyof typeof SENTENCES

/** `subject` is what the sentence is about; `detail` says more after it, such as the kind that is refused. */
export function problem(line: number, code: MoodleCode, subject: string, detail = ''): Problem {
  return { line, code, message: `${subject} ${SENTENCES[code]}${detail && `: ${detail}`}` }
}
