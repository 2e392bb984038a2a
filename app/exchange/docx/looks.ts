import type { Way } from '#app/exchange/exam-text/marked-keys.ts'
import { type Tag, walkXml } from './xml.ts'

/** How a run is set: in which ways it is set off, and whether it is not shown. */
export type Look = { ways: Way[]; hidden: boolean }
/** The looks of styles for characters, by id. */
export type Looks = ReadonlyMap<string, Look>

/** Adds what a property of a run says to its look. */
export function addLook(look: Look, { name, attributes: { val, fill } }: Tag): void {
  if (name === 'shd' && fill !== undefined && !/^(?:auto|f{6})$/i.test(fill))
    look.ways.push('highlight')
  const isOff = val === '0' || val === 'false' || val === 'none' || val === 'auto'
  if (isOff) return
  if (name === 'vanish') look.hidden = true
  else if (name === 'b') look.ways.push('bold')
  else if (name === 'u') look.ways.push('underline')
  else if (name === 'highlight') look.ways.push('highlight')
  else if (name === 'color' && val !== '000000') look.ways.push('colour')
}

/** Reads the looks that styles for characters have of their own, out of the part `styles.xml`. */
export function readLooks(styles: string | undefined): Looks {
  const looks = new Map<string, Look>()
  let look: Look | undefined
  if (styles === undefined) return looks
  walkXml(styles, {
    open(tag) {
      const { styleId, type } = tag.attributes
      if (tag.name !== 'style') {
        if (look) addLook(look, tag)
        return
      }
      look = type === 'character' ? { ways: [], hidden: false } : undefined
      if (look && styleId !== undefined) looks.set(styleId, look)
    },
    close: () => {},
    text: () => {},
  })
  return looks
}
