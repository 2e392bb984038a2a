import { type Facts, KIND_WORD, type StatedKind, isWorded, readKind, readTag } from './facts.ts'
import { type Piece, join } from './piece.ts'
import { shapeOf } from './shape.ts'

/** No author writes more; a line of thousands is not worth the time. */
const MOST_TAGS = 8
const TAG_FIRST = /^[([] ?([^()[\]]{1,40}) ?[)\]] ?/
const TAG_LAST = / ?[([] ?([^()[\]]{1,40}) ?[)\]](?: ?\*)?(?= ?(?:[([] *[)\]])? ?[.。]?$)/
const KIND_FIRST = new RegExp(`^(${KIND_WORD})(?: ?: ?| )(?=.)`, 'i')

/** The stem that lines make, without its tags; a first line of tags alone, `单选题 2分`, is none of it. */
export function stemOf(lines: readonly Piece[]): { stem: string; facts: Facts } {
  const [first, second] = lines
  const facts = first && second ? readTag(first.shape) : undefined
  const taken = takeTags(join(facts ? lines.slice(1) : lines))
  return { stem: taken.stem, facts: { ...facts, ...taken.facts } }
}

/** Takes tags such as （2分）, [单选题], 【易】 off both ends of a stem. */
function takeTags(stem: string): { stem: string; facts: Facts } {
  const facts: Facts = {}
  for (let taken = 0; taken < MOST_TAGS; taken++) {
    const shape = shapeOf(stem)
    const kind = KIND_FIRST.exec(shape)
    const stated = kind && readKind(kind[1]!)
    const tag = TAG_FIRST.exec(shape)
    const last = TAG_LAST.exec(shape)
    if (stated && (isChoice(stated) || kind[1]!.endsWith('题'))) {
      facts.kind = stated
      stem = stem.slice(kind[0].length)
    } else if (tag && readTag(tag[1]!)) {
      Object.assign(facts, readTag(tag[1]!))
      stem = stem.slice(tag[0].length)
    } else if (last && readTag(last[1]!)) {
      Object.assign(facts, readTag(last[1]!))
      stem = stem.slice(0, last.index) + stem.slice(last.index + last[0].length)
    } else break
  }
  return { stem, facts }
}

/** 排序 or 计算 may as well begin the sentence; 单选 does not. */
function isChoice(kind: StatedKind): boolean {
  return kind !== 'unsupported' && !isWorded(kind)
}
