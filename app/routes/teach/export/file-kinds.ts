import type { BankFormat } from '#app/domain/catalog/exchange-codes.ts'

/** How a file of a format ends, and what it is to a browser. */
export const fileKinds: Record<BankFormat, { ending: string; type: string }> = {
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
