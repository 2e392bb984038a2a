import type { Grids } from '#app/exchange/bank-sheet/grid.ts'
import { readNumberFormats } from './number-formats.ts'
import { withPictures } from './pictures.ts'
import { readStringTable } from './string-table.ts'
import { listSheets } from './sheet-list.ts'
import { readSheetRows, TooLarge } from './sheet-rows.ts'
import { unzipParts } from './unzip-parts.ts'

/**
 * The sheets of an XLSX workbook (ECMA-376) as grids. What is no workbook, or is damaged anywhere, is
 * refused whole; so is an old one (.xls) or one behind a password, which look alike from outside, and one
 * larger than the limits of `unzip-parts.ts` and `grid.ts`.
 */
export function readWorkbookGrids(bytes: Uint8Array): Grids {
  const isOld = [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte)
  if (isOld) return { refused: { code: 'old-workbook', line: 1 } }
  try {
    const parts = unzipParts(bytes)
    if (parts === 'too-large') return { refused: { code: 'file-too-large', line: 1 } }
    const { sheets, strings, styles } = listSheets(parts)
    const referred = {
      strings: strings ? readStringTable(strings) : [],
      formats: styles ? readNumberFormats(styles) : [],
    }
    const grids = sheets.map(({ name, isHidden, bytes: part, pictures }) => ({
      sheet: name,
      isHidden,
      rows: withPictures(readSheetRows(part, referred), pictures),
    }))
    return { grids }
  } catch (error) {
    const code = error instanceof TooLarge ? 'file-too-large' : 'file-damaged'
    return { refused: { code, line: 1 } }
  }
}
