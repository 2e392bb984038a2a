import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Slug } from '#app/domain/catalog/slug.ts'
import { readBank, type BankSetAside } from './bank-file.ts'

/** What a folder's file of a bank sets aside; nothing where there is no file that can be read. */
export async function folderAsides(
  folder: string,
  slug: string,
): Promise<BankSetAside | undefined> {
  const name = path.join('banks', `${Slug.parse(slug)}.yaml`)
  const text = await readFile(path.join(folder, name), 'utf8').catch(() => null)
  return text === null ? undefined : readBank(name, text).source?.bank.setAside
}
