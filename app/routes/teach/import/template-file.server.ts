import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Viewer } from '#app/domain/identity/viewer.ts'
import { teachImportMessages } from '#app/i18n/teach-import.ts'
import { writeTemplate } from '#app/operations/write-template.server.ts'
import { clock } from '#app/session/clock.server.ts'
import { fileAnswer } from '#app/session/file-answer.ts'
import { findLocale } from '#app/session/preferences.server.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  text: 'text/plain; charset=utf-8',
} as const
const endings = { xlsx: 'xlsx', text: 'txt' } as const

/** A template to fill in, as a file. */
export async function templateFile(
  { request }: LoaderFunctionArgs,
  viewer: Viewer,
  format: keyof typeof types,
): Promise<Response> {
  const words = teachImportMessages[findLocale(request, viewer.locale)]
  const bytes = await writeTemplate(format, clock().now)
  const name = format === 'xlsx' ? words.templateXlsx : words.templateText
  const ending = endings[format]
  const names = { name: `${name}.${ending}`, plainName: `template.${ending}` }
  return fileAnswer(bytes, { ...names, type: types[format] })
}
