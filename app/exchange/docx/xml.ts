import { SaxesParser } from 'saxes'

/** An element as it opens: its name without a prefix, and its attributes likewise. */
export type Tag = { name: string; attributes: Record<string, string> }
export type Handlers = {
  open: (tag: Tag) => void
  close: (name: string) => void
  text: (text: string) => void
}

/**
 * Walks an XML part of a document. A document type, which only files made to do harm have here, and
 * XML that is not well-formed are thrown as errors; entities are never expanded.
 */
export function walkXml(xml: string, { open, close, text }: Handlers): void {
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    throw new Error('a document type')
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const entries = Object.entries(attributes as Record<string, string>)
    open({
      name: local(name),
      attributes: Object.fromEntries(entries.map(([key, value]) => [local(key), value])),
    })
  })
  parser.on('closetag', ({ name }) => close(local(name)))
  parser.on('text', text)
  parser.write(xml).close()
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
