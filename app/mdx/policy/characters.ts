import { finding, type Finding, type Place } from '#app/mdx/finding.ts'

/** Tabs and line ends are seen; the joiner holds an emoji together. */
const control = /(?![\t\n\r\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u
const bidi = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u
const broken = /\uFFFD|\p{Surrogate}/u
const suspect = new RegExp(`${control.source}|${bidi.source}|${broken.source}`, 'gu')

/** Characters of a source that nobody can see or that make it read differently from how it is written. */
export function findCharacters(source: string): Finding[] {
  return source
    .split(/\r\n|\r|\n/)
    .flatMap((text, index) =>
      [...text.matchAll(suspect)].map((match) =>
        describe(match[0], { line: index + 1, column: match.index + 1 }),
      ),
    )
}

/** The same in a text whose character references (`&#x202E;`) are already decoded. */
export function findDecodedCharacters(text: string, place: Place): Finding[] {
  return [...text.matchAll(suspect)].slice(0, 1).map(([character]) => describe(character, place))
}

function describe(character: string, place: Place): Finding {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
  if (bidi.test(character)) return finding(place, 'bidi-control', code)
  if (broken.test(character)) return finding(place, 'replacement-character')
  return finding(place, 'control-character', code)
}
