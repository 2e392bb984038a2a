import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBank } from '#app/content/bank-file.ts'
import { banksInForce } from '#app/data/catalog.server.ts'
import { BANK_FORMATS, WRITTEN_FORMATS } from '#app/domain/catalog/exchange-codes.ts'
import { locales } from '#app/domain/locale.ts'
import { exportBank } from '#app/operations/export-bank.server.ts'
import { importBank } from '#app/operations/import-bank.server.ts'
import { measureLosses } from '#app/operations/measure-losses.server.ts'
import { openImport } from '#app/operations/open-import.server.ts'
import { previewImport } from '#app/operations/preview-import.server.ts'
import { academyFolder, aLearner, publishAcademy } from '#tests/academy.ts'
import { useTestDatabase } from '#tests/database.ts'

useTestDatabase()

const at = new Date('2026-07-24T01:00:00Z')
let personId: string
beforeAll(async () => {
  process.env.KEXIN_CONTENT = academyFolder
  personId = await aLearner('T1')
  await publishAcademy(at)
})
afterAll(() => void delete process.env.KEXIN_CONTENT)

const slug = 'first-steps'
const bank = async () => (await banksInForce()).get(slug)!

test.each(locales.flatMap((locale) => WRITTEN_FORMATS.map((format) => [format, locale] as const)))(
  'a bank exported as %s in %s and imported again changes nothing that the format holds',
  async (format, locale) => {
    const before = await bank()
    const { bytes, losses } = (await exportBank(slug, format, { locale, at }))!
    const opened = await openImport(
      { name: `x.${format}`, into: slug, personId, bytes, format },
      at,
    )
    if (opened.outcome !== 'opened') throw new Error(opened.outcome)
    const draft = { id: opened.id, personId }
    const { counts, rows, seen } = (await previewImport({ ...draft, page: 1 }, at))!
    const leftOut = new Set(losses.filter(({ code }) => code === 'left-out').map((l) => l.item))
    expect([counts.refused, counts.new, counts.unfit, counts.stray]).toEqual([0, 0, 0, 0])
    expect(counts.unchanged + counts.revised).toBe(before.manifest.items.length - leftOut.size)
    // What a format says otherwise was told before.
    const revised = rows.filter(({ group }) => group === 'revised').map(({ fate }) => fate)
    const lost = new Set(losses.filter(({ code }) => code === 'scoring').map((l) => l.item))
    expect(revised).toEqual(
      revised.map((fate) => ({ ...fate, is: 'revised', changes: ['scoring'] })),
    )
    expect(revised.every((fate) => 'item' in fate && lost.has(fate.item!.id))).toBe(true)
    if (counts.revised > 0) return
    expect(await importBank({ ...draft, seen }, at)).toMatchObject({ outcome: 'unchanged' })
    expect((await bank()).sequence).toBe(before.sequence)
  },
)

test('YAML and JSON hold all of it, in both languages, with the edition', async () => {
  const { manifest, sequence } = await bank()
  const yaml = (await exportBank(slug, 'yaml', { locale: 'en', at }))!
  const { source } = readBank('banks/first-steps.yaml', new TextDecoder().decode(yaml.bytes))
  const json = (await exportBank(slug, 'json', { locale: 'en', at }))!
  const whole = JSON.parse(new TextDecoder().decode(json.bytes))
  expect(whole).toMatchObject({ slug, title: manifest.title, edition: sequence })
  expect(source!.bank.edition).toBe(sequence)
  expect(source!.bank.items).toEqual(whole.items)
  expect([...yaml.losses, ...json.losses]).toEqual([])
})

test('the losses of each format are counted beforehand, and there is no bank of another name', async () => {
  const { items, formats } = (await measureLosses(slug, 'zh-CN'))!
  expect(items).toBe(10)
  expect(formats.map(({ format }) => format)).toEqual([...WRITTEN_FORMATS])
  for (const { format, losses } of formats) {
    const exported = (await exportBank(slug, format, { locale: 'zh-CN', at }))!
    const codes = [...new Set(exported.losses.map(({ code }) => code))]
    expect(losses.map(({ code }) => code).sort(), format).toEqual(codes.sort())
  }
  expect(await measureLosses('none', 'en')).toBeNull()
  expect(
    await Promise.all(BANK_FORMATS.map((to) => exportBank('none', to, { locale: 'en', at }))),
  ).toEqual(BANK_FORMATS.map(() => null))
})

async function openYaml(text: string) {
  const bytes = new TextEncoder().encode(text)
  return openImport({ name: 'bank.yaml', into: slug, personId, bytes }, at)
}

test('the YAML of a bank imported again changes nothing; edited, it brings items in both languages', async () => {
  const { bytes } = (await exportBank(slug, 'yaml', { locale: 'en', at }))!
  const yaml = new TextDecoder().decode(bytes)
  const before = await bank()
  const preview = async (text: string) => {
    const opened = await openYaml(text)
    if (opened.outcome !== 'opened') throw new Error(opened.outcome)
    const draft = { id: opened.id, personId }
    return { draft, page: (await previewImport({ ...draft, page: 1 }, at))! }
  }
  expect((await preview(yaml)).page.counts).toMatchObject({ unchanged: 10, new: 0, revised: 0 })

  const added = `  - id: fs-p-new
    pool: practice
    kind: true-false
    stem: { zh-CN: 先道歉再解释。, en: An apology comes first. }
    key: true
`
  const lost = added
    .replace('fs-p-new', 'fs-p-lost')
    .replace('kind:', 'competency: none\n    kind:')
  const edited = yaml.replace('Question fs-e-2', 'Question two')
  const { draft, page } = await preview(
    edited + added + lost.replaceAll(/先道歉.*\. }/g, '乙。, en: B. }'),
  )
  expect(page.counts).toMatchObject({ unchanged: 9, revised: 1, new: 1, unfit: 1 })
  expect(page.rows[0]!.fate).toMatchObject({ findings: [{ code: 'unknown-competency' }] })
  expect(await importBank({ ...draft, seen: page.seen }, at)).toMatchObject({
    outcome: 'imported',
    added: 1,
    revised: 1,
    left: 1,
  })
  const after = await bank()
  expect(after.manifest.languages).toEqual(['zh-CN', 'en'])
  expect(after.manifest.items.at(-1)).toMatchObject({ id: 'fs-p-new', pool: 'practice' })
  expect(after.sequence).toBe(before.sequence + 1)
})

test('a bank file with an error opens no draft, and says where the error is', async () => {
  const broken =
    'slug: a\ntitle: { en: A }\nitems:\n  - { id: a, pool: exam, kind: true-false, key: 3 }\n'
  const findings = [{ code: 'schema', line: 4 }, { code: 'schema' }]
  expect(await openYaml(broken)).toMatchObject({ outcome: 'broken-bank', findings })
})
