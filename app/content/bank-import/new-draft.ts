import type { Format } from '#app/domain/catalog/exchange-codes.ts'
import type { Locale } from '#app/domain/locale.ts'
import type { ReadFile } from '#app/exchange/formats.ts'
import { slugOf } from '#app/exchange/own-item.ts'
import { entriesOf, type ImportDraft } from './import-entry.ts'

/** What a trainer gave: the file's name, empty for a text that was pasted, and the bank it is for. */
export type GivenImport = { name: string; format?: Format; into: string }

/** The draft of a file as it was read, with settings to begin with. */
export function newDraft(file: ReadFile, { name, into }: GivenImport): ImportDraft {
  const { entries, notes } = entriesOf(file)
  const locale = localeOf(file)
  const title = file.title ?? name.replace(/\.[^.]*$/, '')
  const titles = { 'zh-CN': '', en: '' }
  titles[locale] = title.slice(0, 200)
  const slug = slugOf(title === '' ? (file.items[0]?.stem ?? '') : name || title)
  return {
    name,
    format: file.format,
    settings: { into, slug, titles, pool: 'exam', locale },
    entries,
    nextKey: entries.length,
    notes,
  }
}

/** The language of a file: Chinese where its items have any Chinese character. */
function localeOf({ items, text }: ReadFile): Locale {
  const words = items.length > 0 ? items.map(({ stem }) => stem).join('') : (text ?? '')
  return /\p{Script=Han}/u.test(words) ? 'zh-CN' : 'en'
}
