import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Viewer } from '#app/domain/identity/viewer.ts'
import { teachImportMessages } from '#app/i18n/teach-import.ts'
import { writeTemplate } from '#app/operations/write-template.server.ts'
import { clock } from '#app/session/clock.server.ts'
import { fileAnswer } from '#app/session/file-answer.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { fileKinds } from '../export/file-kinds.ts'

/** A template to fill in, as a file. */
export async function templateFile(
  { request }: LoaderFunctionArgs,
  viewer: Viewer,
  format: 'xlsx' | 'text',
): Promise<Response> {
  const words = teachImportMessages[findLocale(request, viewer.locale)]
  const bytes = await writeTemplate(format, clock().now)
  const name = format === 'xlsx' ? words.templateXlsx : words.templateText
  const { ending, type } = fileKinds[format]
  return fileAnswer(bytes, { name: `${name}.${ending}`, plainName: `template.${ending}`, type })
}
