import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Locale } from '#app/domain/locale.ts'
import { newId } from '#app/content/bank-import/item-identity.ts'
import { writeBank } from '#app/content/write-bank.ts'
import { Pool } from '#app/domain/catalog/kinds/item-parts.ts'
import type { ExchangeFile } from '#app/exchange/exchange-item.ts'
import { readExchangeFile, writeExchangeFile } from '#app/exchange/formats.ts'
import {
  FORMATS,
  type Format,
  type ProblemCode,
  WRITTEN_FORMATS,
  type WrittenFormat,
} from '#app/domain/catalog/exchange-codes.ts'
import { ownItem, slugOf } from '#app/exchange/own-item.ts'

const TARGETS = ['json', 'yaml', ...WRITTEN_FORMATS] as const
type Target = 'json' | 'yaml' | WrittenFormat

const USAGE = `usage: kexin bank convert FILE --to ${TARGETS.join('|')} [--pool exam|practice] [--from ${FORMATS.join('|')}]`

/** What says that the file could not be read at all. */
const UNREADABLE: ProblemCode[] = ['not-text', 'file-too-large', 'file-damaged', 'old-workbook']

type Io = {
  stdout: { write(written: string | Uint8Array): unknown }
  stderr: { write(text: string): unknown }
}

/**
 * `kexin bank convert`, without those words: reads a file of any format we know and writes its items as
 * JSON, as a bank or in a foreign format; what that cannot hold goes to standard error as `file:line: lost code`. Every problem goes to standard error as `file:line: code message`. Gives the exit code: 0 when
 * all was read and written, 2 when something was refused or lost, 1 when nothing could be tried.
 */
export async function bankConvert(args: string[], { stdout, stderr }: Io): Promise<number> {
  const fail = (sentence: string) => {
    stderr.write(`${sentence}\n`)
    return 1
  }
  const asked = readArguments(args)
  if ('refused' in asked) return fail(`${asked.refused}\n${USAGE}`)
  const { file, to, pool, from } = asked

  let bytes
  try {
    bytes = await readFile(file)
  } catch (error) {
    return fail(`${file}: ${whyUnreadable(error)}`)
  }

  const exam = await readExchangeFile(bytes, file, from)
  if (exam.problems[0] && UNREADABLE.includes(exam.problems[0].code)) {
    return fail(`${file}: ${exam.problems[0].message}`)
  }
  for (const { line, code, message } of exam.problems) {
    stderr.write(`${file}:${line}: ${code} ${message}\n`)
  }
  let lost = 0
  if (to === 'json') stdout.write(toJson(exam))
  else if (to !== 'yaml') {
    const heading = { title: exam.title, at: new Date() }
    const { bytes: written, losses } = await writeExchangeFile(exam.items, to, heading)
    if (written.length > 0) stdout.write(written)
    for (const { item, code } of losses) {
      stderr.write(`${file}:${exam.items[item]!.line}: lost ${code}\n`)
    }
    lost = losses.length
  } else {
    const isChinese = /\p{Script=Han}/u.test(exam.items.map(({ stem }) => stem).join(''))
    const locale: Locale = isChinese ? 'zh-CN' : 'en'
    const slug = slugOf(basename(file))
    const taken = new Set<string>()
    const bank = writeBank({
      slug,
      title: { [locale]: exam.title ?? slug },
      languages: [locale],
      items: exam.items.map((item, at) => {
        const numbered = `${slug}-${String(at + 1).padStart(3, '0')}`
        const id = item.id === undefined ? numbered : newId(item, slug, (one) => taken.has(one))
        taken.add(id)
        return ownItem(item, { id, pool, locale })
      }),
    })
    // A bank without items is no bank.
    if (exam.items.length > 0) stdout.write(bank)
    if (exam.refused > 0) {
      const all = exam.refused + exam.items.length
      stderr.write(`${file}: ${exam.refused} of ${all} items refused\n`)
    }
  }
  return exam.problems.length + lost > 0 ? 2 : 0
}

function whyUnreadable(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'is not there'
    case 'EISDIR':
      return 'is a folder; give a file'
    case 'EACCES':
      return 'may not be read by you'
    default:
      return `cannot be read: ${(error as Error).message}`
  }
}

type Asked = { file: string; to: Target; pool: Pool; from?: Format }

function readArguments(args: string[]): Asked | { refused: string } {
  let parsed
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        pool: { type: 'string', default: 'exam' },
        from: { type: 'string' },
      },
    })
  } catch (error) {
    return { refused: (error as Error).message }
  }
  const { positionals, values } = parsed
  const [file] = positionals
  if (file === undefined || positionals.length > 1) return { refused: 'give one file' }
  const to = TARGETS.find((target) => target === values.to)
  if (!to) return { refused: `--to is ${TARGETS.join(', ')}` }
  const pool = Pool.safeParse(values.pool)
  if (!pool.success) return { refused: '--pool is exam or practice' }
  const from = FORMATS.find((format) => format === values.from)
  if (values.from !== undefined && !from) return { refused: `--from is ${FORMATS.join(', ')}` }
  return { file, to, pool: pool.data, ...(from && { from }) }
}

function toJson({ items, problems }: ExchangeFile): string {
  // Where an item stood in the file is of use to importers here, not to readers of the JSON.
  const written = items.map(({ line: _, ...item }) => item)
  const told = problems.map(({ isItem: _, source: __, ...problem }) => problem)
  return `${JSON.stringify({ items: written, problems: told }, null, 2)}\n`
}
