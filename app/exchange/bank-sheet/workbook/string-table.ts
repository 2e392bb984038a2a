import { RichText, unescapedText } from './rich-text.ts'
import { tellXml } from './xml-events.ts'

/** The texts that cells refer to by number. */
export function readStringTable(bytes: Uint8Array): string[] {
  const strings: string[] = []
  let current: RichText | undefined
  tellXml(bytes, {
    open: (name, attributes) => {
      if (name === 'si') current = new RichText()
      else current?.open(name, attributes)
    },
    text: (text) => current?.text(text),
    close: (name) => {
      if (name !== 'si') return current?.close(name)
      strings.push(unescapedText(current?.value ?? ''))
      current = undefined
    },
  })
  return strings
}
