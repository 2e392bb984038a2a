import type { LoaderFunctionArgs } from '@remix-run/node'
import { findBank } from '#app/data/catalog.server.ts'
import { BANK_FORMATS, type BankFormat } from '#app/domain/catalog/exchange-codes.ts'
import { exportBank } from '#app/operations/export-bank.server.ts'
import { clock } from '#app/session/clock.server.ts'
import { fileAnswer } from '#app/session/file-answer.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { askedLanguage } from './export-request.ts'

const kinds: Record<BankFormat, { ending: string; type: string }> = {
  yaml: { ending: 'yaml', type: 'application/yaml; charset=utf-8' },
  json: { ending: 'json', type: 'application/json; charset=utf-8' },
  xlsx: {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  csv: { ending: 'csv', type: 'text/csv; charset=utf-8' },
  docx: {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  text: { ending: 'txt', type: 'text/plain; charset=utf-8' },
  gift: { ending: 'gift', type: 'text/plain; charset=utf-8' },
  aiken: { ending: 'aiken', type: 'text/plain; charset=utf-8' },
  'moodle-xml': { ending: 'xml', type: 'application/xml; charset=utf-8' },
}

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const { params, request, context } = args
  const format = BANK_FORMATS.find((one) => one === params.format)
  const bank = await findBank(params.bank!)
  if (!bank || !format) throw new Response(null, { status: 404 })
  const { slug, manifest } = bank
  const reader = findLocale(request, viewer.locale)
  const locale = askedLanguage(request, manifest.languages, reader)
  const exported = await exportBank(slug, format, { locale, at: clock().now })
  if (!exported) throw new Response(null, { status: 404 })
  context.log.outcome = `exported ${format}`
  context.log.rows = bank.items.length
  const { ending, type } = kinds[format]
  // The folder looks for a bank under its slug.
  const name = format === 'yaml' ? slug : exported.title.replaceAll(/[\\/:*?"<>|\s]+/g, '-')
  return fileAnswer(exported.bytes, {
    name: `${name}.${ending}`,
    plainName: `${slug}.${ending}`,
    type,
  })
}
