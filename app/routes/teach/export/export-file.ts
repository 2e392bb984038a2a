import type { LoaderFunctionArgs } from '@remix-run/node'
import { findBank } from '#app/data/catalog.server.ts'
import { BANK_FORMATS } from '#app/domain/catalog/exchange-codes.ts'
import { exportBank } from '#app/operations/export-bank.server.ts'
import { clock } from '#app/session/clock.server.ts'
import { fileAnswer } from '#app/session/file-answer.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { askedLanguage } from './export-request.ts'
import { fileKinds } from './file-kinds.ts'

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
  const { ending, type } = fileKinds[format]
  // The folder looks for a bank under its slug.
  const name = format === 'yaml' ? slug : exported.title.replaceAll(/[\\/:*?"<>|\s]+/g, '-')
  return fileAnswer(exported.bytes, {
    name: `${name}.${ending}`,
    plainName: `${slug}.${ending}`,
    type,
  })
}
