import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { folderFiles } from './folder-files.server.ts'

const base = mkdtempSync(path.join(tmpdir(), 'kexin-files-'))
afterAll(() => rmSync(base, { recursive: true }))

test('a folder that cannot be looked through is a finding, with what the system said', async () => {
  const noFolder = path.join(base, 'content')
  writeFileSync(noFolder, '')
  const { findings, refused, foldersIn } = await folderFiles(noFolder)
  expect(findings.map(({ path: at, code, values }) => [at, code, values])).toEqual([
    ['.', 'file-unreadable', ['content', 'ENOTDIR']],
  ])
  expect(refused).toEqual(['.'])
  expect(foldersIn('.')).toEqual([])
})
