import { expect, test } from 'vitest'
import { readForm, readUpload } from './form.server.ts'

const asked = (type: string | null, body: BodyInit) =>
  readForm(
    new Request('http://localhost/', {
      method: 'POST',
      body,
      headers: type === null ? {} : { 'Content-Type': type },
    }),
  )

test('a form is read', async () => {
  const form = await asked('application/x-www-form-urlencoded;charset=UTF-8', 'choice=a&choice=b')
  expect(form.getAll('choice')).toEqual(['a', 'b'])
})

test('a null, which PostgreSQL keeps in no text, is left out of a form', async () => {
  const type = 'application/x-www-form-urlencoded'
  const form = await asked(type, 'reason=a%00b&reason=c&per%00son=%00')
  expect([...form]).toEqual([
    ['reason', 'ab'],
    ['reason', 'c'],
    ['person', ''],
  ])
  const upload = new FormData()
  upload.append('file', new File(['a\0b'], 'a\0b.txt'))
  const request = new Request('http://localhost/', { method: 'POST', body: upload })
  const file = (await readUpload(request)).get('file') as File
  expect([file.name, await file.text()]).toEqual(['ab.txt', 'a\0b'])
})

test('a form that comes in parts is read, unless there is a file in it', async () => {
  const part = (more: string, text: string) =>
    `--x\r\nContent-Disposition: form-data; name="choice"${more}\r\n\r\n${text}\r\n--x--\r\n`
  const type = 'multipart/form-data; boundary=x'
  expect((await asked(type, part('', 'a'))).getAll('choice')).toEqual(['a'])
  const refused: unknown = await asked(type, part('; filename="a.txt"', 'a')).catch(
    (thrown: unknown) => thrown,
  )
  expect(refused).toMatchObject({ status: 415 })
})

test.each([
  ['text/plain', 'choice=a'],
  ['application/json', '{"choice":"a"}'],
  ['multipart/form-data; boundary=x', '--y\r\nbroken'],
  ['', 'choice=a'],
])('what is posted as %j is refused, and nothing fails', async (type, body) => {
  const refused: unknown = await asked(type, body).catch((thrown: unknown) => thrown)
  expect(refused).toMatchObject({ status: 415 })
})

test.each<[string, (count: number) => string]>([
  ['application/x-www-form-urlencoded', (count) => Array(count).fill('a=').join('&')],
  [
    'multipart/form-data; boundary="x y"',
    (count) =>
      `${'--x y\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'.repeat(count)}--x y--\r\n`,
  ],
])(
  'a form of as many fields as a list of people has is read, a longer one is not: %s',
  async (type, body) => {
    expect([...(await asked(type, body(20_000)))]).toHaveLength(20_000)
    const refused: unknown = await asked(type, body(30_000)).catch((thrown: unknown) => thrown)
    expect(refused).toMatchObject({ status: 413 })
  },
)
