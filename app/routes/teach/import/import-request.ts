import { FORMATS, type Format } from '#app/domain/catalog/exchange-codes.ts'
import { ImportSettings } from '#app/domain/catalog/import-settings.ts'

/** What a trainer gave to be read; null where there is neither a text nor a file. */
export async function readGiven(
  form: FormData,
): Promise<{ name: string; bytes: Uint8Array; format?: Format; into: string } | null> {
  const format = FORMATS.find((one) => one === form.get('format'))
  const rest = { ...(format && { format }), into: String(form.get('into') ?? '') }
  const file = form.get('file')
  if (file instanceof File && file.size > 0) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return { name: file.name.slice(0, 200), bytes, ...rest }
  }
  const text = String(form.get('text') ?? '')
  if (text.trim() === '') return null
  return { name: '', bytes: new TextEncoder().encode(text), ...rest }
}

/** What a page of a draft sends: settings, texts with the marks of what was shown, what is left out. */
export function readEdits(form: FormData) {
  const settings = ImportSettings.safeParse({
    into: form.get('into'),
    slug: String(form.get('slug') ?? '').trim(),
    titles: { 'zh-CN': form.get('title-zh'), en: form.get('title-en') },
    pool: form.get('pool'),
    locale: form.get('locale'),
  })
  const keys = form.getAll('key').map(Number).filter(Number.isSafeInteger)
  const texts = keys.flatMap((key) => {
    const typed = form.get(`text-${key}`)
    const shown = form.get(`mark-${key}`)
    return typeof typed === 'string' ? [{ key, typed, shown: String(shown) }] : []
  })
  const skips = keys.map((key) => ({
    key,
    was: form.get(`was-${key}`) === 'skipped',
    is: form.get(`skip-${key}`) === 'yes',
  }))
  return { ...(settings.success && { settings: settings.data }), texts, skips }
}
