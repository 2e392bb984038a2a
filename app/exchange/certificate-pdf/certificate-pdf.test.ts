import { readFileSync } from 'node:fs'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { expect, test, vi } from 'vitest'
import type { CertificateSheet } from '#app/domain/evidence/certificate-sheet.ts'
import type { Locale } from '#app/domain/locale.ts'
import { certificateSheet, type CertificateFacts } from '#app/i18n/certificate-sheet.ts'
import { qrDrawing } from '#app/ui/qr-drawing.ts'
import { certificatePdf } from './certificate-pdf.server.ts'
import { ink } from './ink.ts'

vi.setConfig({ testTimeout: 60_000 }) // the fonts are large, and are opened in the first test

const facts: CertificateFacts = {
  number: 'KX-2026-07-004418',
  code: '9F2C71AE40D8',
  name: '林晓雯',
  nameLatin: 'Lin Xiaowen',
  organisation: { 'zh-CN': '青禾家居', en: 'Qinghe Home' },
  title: { 'zh-CN': '以客户为中心的销售', en: 'Customer-centric selling' },
  edition: 6,
  earned: 13,
  total: 15,
  issuedOn: '2026-07-24',
  validUntil: '2028-07-23',
}

function sheetOf(
  changed: Partial<CertificateFacts> = {},
  locale: Locale = 'zh-CN',
): CertificateSheet {
  const words = certificateSheet({ ...facts, ...changed }, 'learn.example.com/verify', locale)
  return { ...words, qr: qrDrawing('https://learn.example.com/verify/9F2C-71AE-40D8') }
}

/** The words another reader finds in a PDF, in their order, without the space between them. */
async function wordsIn(bytes: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: true,
  })
  return text.replace(/\s+/g, '')
}

test('another reader finds heading, name, sentence, number and code, in the order they are read', async () => {
  const { bytes, missing } = await certificatePdf(sheetOf())
  expect(missing).toEqual([])
  expect(await wordsIn(bytes)).toBe(
    [
      '结业证书青禾家居Certificateofcompletion林晓雯LinXiaowen',
      '于2026年7月24日通过「以客户为中心的销售」认证考试，成绩13分，满分15分。特发此证。',
      'passedthe“Customer-centricselling”certificationexamon24July2026with13of15points.',
      '证书编号No.KX-2026-07-004418有效期Valid2026-07-24至2028-07-23考试版本Edition第6版',
      '验证码Verify9F2C-71AE-40D8learn.example.com/verify青禾家居2026年7月24日签发',
    ].join(''),
  )
})

test('in English the English comes first', async () => {
  const { bytes } = await certificatePdf(sheetOf({}, 'en'))
  expect(await wordsIn(bytes)).toMatch(
    /^结业证书CertificateofcompletionQingheHomeLinXiaowen林晓雯passedthe.*特发此证。No\.证书编号KX/u,
  )
})

test('the document says what it is, in which language, from when, and is tagged for screen readers', async () => {
  const { bytes } = await certificatePdf(sheetOf())
  const { info } = await getMeta(await getDocumentProxy(new Uint8Array(bytes)))
  expect(info).toMatchObject({
    Title: '结业证书 林晓雯 KX-2026-07-004418',
    Subject: '以客户为中心的销售',
    Author: '青禾家居',
    Language: 'zh-CN',
    CreationDate: 'D:20260724000000Z',
  })
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
  for (const role of ['H1', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure'])
    expect(tree).toContain(`"role":"${role}"`)
  expect(tree).toContain('客心可信')
})

test('it is one landscape page of A4', async () => {
  const { bytes } = await certificatePdf(sheetOf())
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  expect(pdf.numPages).toBe(1)
  expect((await pdf.getPage(1)).view.map(Math.round)).toEqual([0, 0, 842, 595])
})

test('the same certificate gives the same bytes, another one others', async () => {
  const [first, again, other] = await Promise.all([
    certificatePdf(sheetOf()),
    certificatePdf(sheetOf()),
    certificatePdf(sheetOf({ number: 'KX-2026-07-004419' })),
  ])
  expect(again.bytes.equals(first.bytes)).toBe(true)
  expect(other.bytes.equals(first.bytes)).toBe(false)
})

test.each([
  ['苏婧', '王璟', '龚䶮', '孙𬭼', '欧阳㛃堃', '褚喆曌', '亓官𬱟', '禤龘'],
  ['阿迪力·买买提', '阿卜杜热依木·买买提明'],
  ['Lars Østergård', 'Nguyễn Thị Minh', 'Marie-Claire Dubois', 'Conchúr O’Neill'],
  ['Łukasz Čapek', 'Şule Öztürk', 'Ñuñez Íñigo', 'Ђорђе Петровић', 'Γιώργος'],
])('every character of %s and the like is set and can be read back', async (...names) => {
  for (const name of names) {
    const { bytes, missing } = await certificatePdf(sheetOf({ name, nameLatin: null }))
    expect(missing).toEqual([])
    expect((await wordsIn(bytes)).normalize('NFC')).toContain(name.replaceAll(' ', ''))
  }
})

test('a character that no face has is shown as its code point, named, and can still be read back', async () => {
  const { bytes, missing } = await certificatePdf(sheetOf({ name: '王𠮷', nameLatin: null }))
  expect(missing).toEqual(['U+20BB7'])
  expect(await wordsIn(bytes)).toMatch(/王20BB7/)
  // 𠮷 in UTF-16: what readers that copy take instead of the drawn digits.
  expect(bytes.toString('latin1')).toContain('/Span <<\n/ActualText (\xfe\xff\xd8\x42\xdf\xb7)')
})

test.each([
  ['twelve Han', '司马欧阳诸葛慕容上官端木', 1],
  ['twenty-eight Latin letters', 'Featherstonehaugh Maximilian', 1],
  [
    'more than a line',
    'Wolfeschlegelsteinhausenbergerdorff Maximilian-Alexander Featherstonehaugh',
    2,
  ],
])('a name of %s stays between the edges of the sheet', async (_, name, lines) => {
  const { bytes } = await certificatePdf(sheetOf({ name, nameLatin: 'Lin Xiaowen' }))
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { items } = await (await pdf.getPage(1)).getTextContent()
  const placed = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []))
  for (const { transform, width } of placed) {
    expect(transform[4]).toBeGreaterThan(60)
    expect(transform[4] + width).toBeLessThan(842 - 80)
  }
  const ofName = placed.filter(({ str }) => name.includes(str.trim()) && str.trim().length > 3)
  expect(new Set(ofName.map(({ transform }) => transform[5])).size).toBe(lines)
})

test('its colours are those of the tokens', () => {
  const tokens = readFileSync('app/ui/tokens.css', 'utf8')
  const light = tokens.slice(0, tokens.indexOf('@media'))
  const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(light)?.[1]
  expect(ink).toEqual({
    ink: token('ink'),
    ink2: token('ink-2'),
    rule: token('rule'),
    ruleMid: token('rule-mid'),
    seal: token('seal'),
  })
})
