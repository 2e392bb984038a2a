import { parseArgs } from 'node:util'
import { BANK_FORMATS } from '#app/domain/catalog/exchange-codes.ts'
import { Locale } from '#app/domain/locale.ts'
import { exportBank } from '#app/operations/export-bank.server.ts'

const USAGE = `usage: kexin bank export SLUG [--to ${BANK_FORMATS.join('|')}] [--lang zh-CN|en]`

type Io = {
  stdout: { write(written: string | Uint8Array): unknown }
  stderr: { write(text: string): unknown }
}

/**
 * `kexin bank export SLUG [--to FORMAT] [--lang LANGUAGE]`: writes a bank in force to standard output, as
 * YAML for the content folder unless another format is named; what that cannot hold goes to standard error as
 * `item: lost code`. Gives the exit code: 0 when all was written, 2 when something was lost, 1 when nothing
 * could be.
 */
export async function bankExport(args: string[], { stdout, stderr }: Io): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      to: { type: 'string', default: 'yaml' },
      lang: { type: 'string', default: 'zh-CN' },
    },
  })
  const [slug] = positionals
  const format = BANK_FORMATS.find((one) => one === values.to)
  const locale = Locale.safeParse(values.lang)
  if (slug === undefined || positionals.length > 1 || !format || !locale.success) {
    stderr.write(`${USAGE}\n`)
    return 1
  }
  const exported = await exportBank(slug, format, { locale: locale.data, at: new Date() })
  if (!exported) {
    stderr.write(`There is no bank ${slug} in force\n`)
    return 1
  }
  stdout.write(exported.bytes)
  for (const { item, code } of exported.losses) stderr.write(`${item}: lost ${code}\n`)
  return exported.losses.length > 0 ? 2 : 0
}
