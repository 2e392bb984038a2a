import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runsOf } from './runs.ts'

/** A face that has the characters of a pattern. */
function face(name: string, has: RegExp) {
  return {
    name,
    font: { hasGlyphForCodePoint: (one: number) => has.test(String.fromCodePoint(one)) },
  }
}

const han = face('han', /[a-zA-Z0-9 ·’-]|(?!𠮷)\p{Script=Han}/u)
const latin = face('latin', /[\p{Script=Latin}\d ’'-]/u)

function split(text: string) {
  return runsOf(text, [han, latin]).map(({ text: part, face: by, spaced }) =>
    [part, by?.name ?? 'none', spaced && 'spaced'].filter(Boolean).join('/'),
  )
}

test.each([
  ['林晓雯', ['林晓雯/han']],
  ['阿迪力·买买提', ['阿迪力·买买提/han']],
  ['Lin Xiaowen', ['Lin Xiaowen/han']],
  ['Łukasz', ['Łukasz/latin']],
  ['Zi’ang Şahin-Okafor', ['Zi’ang /han', 'Şahin-Okafor/latin']],
  ['于2026年', ['于/han', '2026/han/spaced', '年/han/spaced']],
  ['成绩 13 分', ['成绩 13 分/han']],
  ['王𠮷a', ['王/han', '𠮷/none', 'a/han/spaced']],
  ['𠮷𠮷', ['𠮷/none', '𠮷/none']],
  ['Nguye\u0302\u0303n', ['Nguyễn/latin']],
  ['a\u200bb', ['ab/han']],
])('%s is set as %j', (text, runs) => {
  expect(split(text)).toEqual(runs)
})

test('no character is lost, whatever the faces have', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const visible = text.normalize('NFC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      for (const faces of [[han, latin], []])
        expect(
          runsOf(text, faces)
            .map((run) => run.text)
            .join(''),
        ).toBe(visible)
    }),
  )
})
