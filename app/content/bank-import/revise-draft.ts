import type { ImportSettings } from '#app/domain/catalog/import-settings.ts'
import { sha256 } from '#app/domain/evidence/sha256.ts'
import { rereadEntry } from './entry-text.ts'
import type { ImportDraft, ImportEntry } from './import-entry.ts'

/** What a trainer sends of a page of a draft. */
export type DraftEdits = {
  settings?: ImportSettings
  /** Texts by the key of their entry, each with the mark of the text that was shown there. */
  texts: { key: number; typed: string; shown: string }[]
  /** Entries of the page, and whether each is to be left out. */
  skips: { key: number; was: boolean; is: boolean }[]
}

/** A short mark of a text, by which a change to it is known; however lines end. */
export function textMark(text: string): string {
  return sha256(oneLineEnd(text).trim()).slice(0, 12)
}

function oneLineEnd(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n')
}

/**
 * A draft with what its trainer has typed: texts that are not as they were shown are read again, and stay as
 * typed where they cannot be. What another window has changed meanwhile is only overwritten where this one
 * says something else itself; a text whose entry is gone comes back as an entry of its own.
 */
export async function reviseDraft(draft: ImportDraft, edits: DraftEdits): Promise<ImportDraft> {
  const typed = new Map(
    edits.texts
      .filter(({ typed: text, shown }) => textMark(text) !== shown)
      .map(({ key, typed: text }) => [key, oneLineEnd(text)]),
  )
  const skips = new Map(
    edits.skips.filter(({ was, is }) => was !== is).map(({ key, is }) => [key, is]),
  )
  let nextKey = draft.nextKey
  const entries: ImportEntry[] = []
  for (const entry of draft.entries) {
    const text = typed.get(entry.key)
    typed.delete(entry.key)
    const read = text === undefined ? [entry] : await rereadEntry(entry, text, { nextKey })
    nextKey += read.length
    const skip = skips.get(entry.key)
    entries.push(...read.map((one) => (skip === undefined ? one : withSkip(one, skip))))
  }
  for (const [key, text] of typed) {
    const lost: ImportEntry = { key, line: 1, problems: [], isItem: true }
    const read = await rereadEntry({ ...lost, key: nextKey++ }, text, { nextKey })
    nextKey += read.length
    entries.push(...read)
  }
  return { ...draft, ...(edits.settings && { settings: edits.settings }), entries, nextKey }
}

function withSkip(entry: ImportEntry, skip: boolean): ImportEntry {
  const { skipped: _, ...bare } = entry
  return skip ? { ...bare, skipped: true } : bare
}
