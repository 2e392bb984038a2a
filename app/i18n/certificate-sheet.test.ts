import { expect, test } from 'vitest'
import type { Locale } from '#app/domain/locale.ts'
import { certificateSheet, holderNames, type CertificateFacts } from './certificate-sheet.ts'

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

/** The words as they are read, with figures that cling to their unit as if they did not. */
function wordsOf(locale: Locale, changed: Partial<CertificateFacts> = {}) {
  const sheet = certificateSheet({ ...facts, ...changed }, 'learn.example.com/verify', locale)
  return {
    headings: sheet.headings.map(({ text }) => text),
    names: sheet.names.map(({ text }) => text),
    sentences: sheet.sentences.map(({ text }) => text.replaceAll('\u00a0', ' ')),
    rows: sheet.rows.map(({ label, value, note }) =>
      [label[0].text, label[1].text, value.text, note].filter(Boolean).join(' | '),
    ),
    organisation: sheet.organisation.text,
    issued: sheet.issued.text,
    title: sheet.title,
  }
}

test('in Chinese, Chinese comes first and English second', () => {
  expect(wordsOf('zh-CN')).toEqual({
    headings: ['结业证书', 'Certificate of completion'],
    names: ['林晓雯', 'Lin Xiaowen'],
    sentences: [
      '于2026年7月24日通过「以客户为中心的销售」认证考试，成绩 13 分，满分 15 分。特发此证。',
      'passed the “Customer-centric selling” certification exam on 24 July 2026 with 13 of 15 points.',
    ],
    rows: [
      '证书编号 | No. | KX-2026-07-004418',
      '有效期 | Valid | 2026-07-24 至 2028-07-23',
      '考试版本 | Edition | 第 6 版',
      '验证码 | Verify | 9F2C-71AE-40D8 | learn.example.com/verify',
    ],
    organisation: '青禾家居',
    issued: '2026年7月24日签发',
    title: '结业证书 林晓雯 KX-2026-07-004418',
  })
})

test('in English, English comes first and Chinese second', () => {
  const words = wordsOf('en', { total: 1, earned: 1 })
  expect(words).toMatchObject({
    headings: ['Certificate of completion', '结业证书'],
    names: ['Lin Xiaowen', '林晓雯'],
    organisation: 'Qinghe Home',
    issued: 'Issued 24 July 2026',
    title: 'Certificate of completion Lin Xiaowen KX-2026-07-004418',
  })
  expect(words.sentences[0]).toMatch(/with 1 of 1 point\.$/)
  expect(words.rows).toContain('Valid | 有效期 | 2026-07-24 to 2028-07-23')
})

test('a certificate without an end says so', () => {
  expect(wordsOf('zh-CN', { validUntil: null }).rows).toContain(
    '有效期 | Valid | 2026-07-24 起长期有效',
  )
})

test('an exam that is titled in one language only keeps that title in both sentences', () => {
  const { sentences } = wordsOf('en', { title: { 'zh-CN': '投诉处理' } })
  expect(sentences.every((sentence) => sentence.includes('投诉处理'))).toBe(true)
})

test.each<[string, string | null, Locale, [string, Locale][]]>([
  ['苏婧', null, 'en', [['苏婧', 'zh-CN']]],
  ['Marie Dubois', null, 'zh-CN', [['Marie Dubois', 'en']]],
  ['Marie Dubois', 'Marie Dubois', 'zh-CN', [['Marie Dubois', 'en']]],
  [
    '苏婧',
    'Su Jing',
    'en',
    [
      ['Su Jing', 'en'],
      ['苏婧', 'zh-CN'],
    ],
  ],
])(
  '%s with the Latin name %s, in %s, is read in its own language',
  (name, nameLatin, locale, said) => {
    expect(holderNames({ name, nameLatin }, locale)).toEqual(
      said.map(([text, spoken]) => ({ text, locale: spoken })),
    )
  },
)
