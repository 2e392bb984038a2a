import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { readSheetAxes } from '#app/data/sheet-axes.server.ts'
import type { Viewer } from '#app/domain/identity/viewer.ts'
import type { Locale } from '#app/domain/locale.ts'
import { formatInstant } from '#app/i18n/format.ts'
import { partMessages } from '#app/i18n/parts.ts'
import { completionHeads, peopleMessages } from '#app/i18n/people.ts'
import {
  exportCompletionSheet,
  type ExportWords,
} from '#app/operations/export-completion-sheet.server.ts'
import { settings } from '#app/settings.server.ts'
import { attachment } from './attachment.ts'
import { filterWords, type FilterWords } from './filter-words.ts'
import { sheetPaths } from './sheet-address.ts'
import { sheetNames } from './sheet-names.ts'
import { readSheetRequest, type SheetRequest } from './sheet-request.server.ts'

const types = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/**
 * The sheet as a file, under the filter in the address. What cannot be had as asked leads back to the
 * page, which says why.
 */
export async function completionFile(
  { request, context }: LoaderFunctionArgs,
  viewer: Viewer,
  format: keyof typeof types,
): Promise<Response> {
  const asked = readSheetRequest(request, viewer)
  const back = redirect(sheetPaths.page + new URL(request.url).search)
  if (asked.outcome === 'refused') return back
  const { question, locale, now } = asked
  const axes = await readSheetAxes(locale)
  const names = sheetNames(axes, locale)
  const words: ExportWords = {
    heads: completionHeads[locale],
    names: { ...names, state: (state) => partMessages[locale][state] },
    titles: { table: peopleMessages[locale].sheet, notes: peopleMessages[locale].notes },
    notes: notesOf(asked, filterWords(question.filter, names, locale)),
  }
  const file = await exportCompletionSheet(question, axes, words, { format, at: now })
  if (file.outcome === 'too-long') return back
  context.log.outcome = `exported ${format}`
  context.log.rows = file.rows
  return attachment(file.pieces, {
    ...namesOf(question.today, locale, format),
    type: types[format],
  })
}

function notesOf({ locale, now }: SheetRequest, conditions: readonly FilterWords[]) {
  const messages = peopleMessages[locale]
  const { organisation, timeZone } = settings()
  return (rows: number) =>
    [
      [messages.organisation, organisation[locale]],
      ...(conditions.length > 0
        ? conditions.map(({ term, value }) => [messages.noteFilter(term), value] as const)
        : [[messages.filters, messages.noFilter] as const]),
      [messages.noteMoment, formatInstant(now, timeZone, locale, true)],
      [messages.noteZone, timeZone],
      [messages.noteRows, String(rows)],
      [messages.noteIds, messages.noteIdsWhat],
    ] as const
}

function namesOf(today: string, locale: Locale, format: string) {
  const words = [settings().organisation[locale], peopleMessages[locale].sheet, today]
  return {
    name: `${words.join('-').replaceAll(/[\\/:*?"<>|\s]+/g, '-')}.${format}`,
    plainName: `completions-${today}.${format}`,
  }
}
