import { expect, test } from 'vitest'
import { readExchangeFile, writeExchangeFile } from './formats.ts'
import { templateItems } from './template-items.ts'

const at = new Date('2026-07-24T01:00:00Z')

test.each(['xlsx', 'text', 'docx', 'csv'] as const)(
  'the template holds the same items once it is %s',
  async (format) => {
    const { bytes, losses } = await writeExchangeFile(templateItems, format, { at })
    const file = await readExchangeFile(bytes, `template.${format}`)
    const bare = ({ line: _, ...item }: (typeof templateItems)[number]) => item
    expect([losses, file.problems, file.refused]).toEqual([[], [], 0])
    expect(file.items.map(bare)).toEqual(templateItems.map(bare))
  },
)
