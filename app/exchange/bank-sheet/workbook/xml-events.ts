import { SaxesParser } from 'saxes'

export type Attributes = Record<string, string>
export type XmlListener = {
  open: (name: string, attributes: Attributes) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/** Bytes that are decoded at a time: the text of a part is never held whole. */
const PIECE = 256 * 1024

/**
 * Tells a listener the elements and texts of a part, names without their prefix. Entities that a document
 * declares itself are not expanded. Throws on what is not well formed.
 */
export function tellXml(bytes: Uint8Array, { open, text, close }: XmlListener): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes))
  if (text) parser.on('text', text)
  if (close) parser.on('closetag', ({ name }) => close(localName(name)))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let at = 0; at < bytes.length; at += PIECE)
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }))
  parser.write(decoder.decode()).close()
}

function localName(name: string): string {
  const at = name.indexOf(':')
  return at < 0 ? name : name.slice(at + 1)
}
