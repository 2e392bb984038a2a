/** What choosing a face needs to know of it. */
export type Coverage = { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } }

/** Characters set together from one face; `face: null` when no face has them. */
export type Run<Face> = {
  text: string
  face: Face | null
  /** A Chinese character meets a Latin letter or a figure here: a little space belongs between. */
  spaced: boolean
}

/** A Latin word with its apostrophes and hyphens, or any one character with its marks. */
const units =
  /(?:(?!\p{Script=Han})[\p{L}\p{N}])(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}'’‘.‑-])*|.\p{M}*/gsu
const endsInHan = /\p{Script=Han}\p{M}*$/u
const startsWithHan = /^\p{Script=Han}/u
const endsInWord = /(?!\p{Script=Han})[\p{L}\p{N}]\p{M}*$/u
const startsWithWord = /^(?!\p{Script=Han})[\p{L}\p{N}]/u

/**
 * Splits a text by the first face that has its characters. A Latin word is never set from two faces
 * while one has all of it; a character that no face has is a run of its own, never dropped.
 */
export function runsOf<Face extends Coverage>(text: string, faces: readonly Face[]): Run<Face>[] {
  const runs: Run<Face>[] = []
  const visible = text.normalize('NFC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  for (const unit of visible.match(units) ?? []) {
    const whole = faceWith(unit, faces)
    for (const part of whole ? [unit] : unit) add(runs, part, whole ?? faceWith(part, faces))
  }
  return runs
}

function add<Face>(runs: Run<Face>[], text: string, face: Face | null): void {
  const last = runs.at(-1)
  const spaced = last !== undefined && scriptsMeet(last.text, text)
  if (last && !spaced && face !== null && last.face === face) last.text += text
  else runs.push({ text, face, spaced })
}

function scriptsMeet(before: string, after: string): boolean {
  return (
    (endsInHan.test(before) && startsWithWord.test(after)) ||
    (endsInWord.test(before) && startsWithHan.test(after))
  )
}

function faceWith<Face extends Coverage>(text: string, faces: readonly Face[]): Face | null {
  const codePoints = [...text].map((character) => character.codePointAt(0)!)
  return faces.find(({ font }) => codePoints.every((one) => font.hasGlyphForCodePoint(one))) ?? null
}
