import { tellXml } from './xml-events.ts'

/** The formats that workbooks name by number alone (ECMA-376 part 1, 18.8.30), but for dates. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  43: '#,##0.00',
  48: '##0.0E+0',
}
const CURRENCIES = [5, 6, 7, 8, 42, 44]
const DATE = 'yyyy-mm-dd'

/** The format of every cell style, by its place. */
export function readNumberFormats(bytes: Uint8Array): string[] {
  const own = new Map<number, string>()
  const formats: string[] = []
  let isCellStyle = false
  tellXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'cellXfs') isCellStyle = true
      else if (name === 'xf' && isCellStyle) {
        const id = Number(attributes.numFmtId ?? 0)
        formats.push(own.get(id) ?? builtIn(id))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  return formats
}

function builtIn(id: number): string {
  const isDate = (id >= 14 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
  if (isDate) return DATE
  return CURRENCIES.includes(id) ? '"¤"0' : (BUILT_IN[id] ?? 'General')
}
