import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

test.each([
  ['utf-8', Buffer.from('客户 A')],
  ['utf-8-bom', Buffer.from('\ufeff客户 A')],
  ['utf-16le', Buffer.from('\ufeff客户 A', 'utf16le')],
  ['utf-16be', utf16be('\ufeff客户 A')],
  ['utf-16le', Buffer.from('客户 A', 'utf16le')],
  ['utf-16be', utf16be('客户 A')],
  ['gb18030', Buffer.from([0xbf, 0xcd, 0xbb, 0xa7, 0x20, 0x41])],
])('reads %s', (encoding, bytes) => {
  expect(decodeText(bytes)).toEqual({ outcome: 'decoded', text: '客户 A', encoding })
})

test('reads the four-byte forms of GB18030', () => {
  const bytes = Buffer.from([0x95, 0x32, 0x82, 0x36]) // U+20000
  expect(decodeText(bytes)).toEqual({ outcome: 'decoded', text: '\u{20000}', encoding: 'gb18030' })
})

test('plain ASCII and nothing at all are UTF-8', () => {
  expect(decodeText(Buffer.from('1. A'))).toMatchObject({ encoding: 'utf-8', text: '1. A' })
  expect(decodeText(new Uint8Array())).toMatchObject({ encoding: 'utf-8', text: '' })
})

test.each([
  ['a Word file', Buffer.from('PK\u0003\u0004word'), /^is a Word, Excel or ZIP file/],
  ['an old Word file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /^is an old Word/],
  ['a PDF file', Buffer.from('%PDF-1.7'), /^is a PDF file/],
  ['bytes of no encoding', Buffer.from([0xbf, 0xcd, 0xff, 0xff]), /^is not text/],
  ['broken UTF-8 with a mark', Buffer.from([0xef, 0xbb, 0xbf, 0xbf, 0xcd]), /^is not text/],
  ['half a UTF-16 character', Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42]), /^is not text/],
  ['zero bytes on both sides', Buffer.from([0, 0, 0, 0, 0x41, 0, 0, 0]), /^is not text/],
])('refuses %s with a reason', (_, bytes, reason) => {
  expect(decodeText(bytes)).toEqual({ outcome: 'refused', reason: expect.stringMatching(reason) })
})
