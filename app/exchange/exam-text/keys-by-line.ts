import type { SourceLine } from './source-lines.ts'

const LABEL = /^[[(]? ?(?:正确|参考|标准)?(?:答 ?案|answers?) ?[\])]? ?[是为]? ?:? ?([A-H]?)$/i
const LETTER = /^[A-H]$/

/** The letters of one key on lines of their own, `答案：` `A` `C`, as the cells of a table are copied, on the line of its label. */
export function keysOnOneLine(lines: readonly SourceLine[]): SourceLine[] {
  const joined = [...lines]
  lines.forEach((line, at) => {
    const label = LABEL.exec(line.shape)
    if (!label) return
    const letters = label[1] === '' ? [] : [label[1]!]
    const places: number[] = []
    for (let place = at + 1; place < lines.length; place++) {
      const { shape } = lines[place]!
      if (shape === '') continue
      if (!LETTER.test(shape) || shape <= (letters.at(-1) ?? '')) break
      letters.push(shape)
      places.push(place)
    }
    if (letters.length < 2 || places.length === 0) return
    const more = letters.slice(label[1] === '' ? 0 : 1).join('')
    joined[at] = { ...line, text: line.text + more, shape: line.shape + more }
    for (const place of places) joined[place] = { ...lines[place]!, text: '', shape: '' }
  })
  return joined
}
