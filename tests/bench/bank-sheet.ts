import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import { readExchangeFile, writeExchangeFile } from '#app/exchange/formats.ts'
import { rounded, type Row } from './figures.ts'

const ITEMS = 3_000

/** What it costs to read a bank of 3,000 items from a sheet, in each format that is written as one. */
export async function benchBankSheets(): Promise<Row[]> {
  const items = Array.from({ length: ITEMS }, (_, at) => itemAt(at))
  const rows: Row[] = []
  for (const format of ['xlsx', 'csv'] as const) {
    const { bytes } = await writeExchangeFile(items, format, {
      at: new Date('2026-07-24T06:30:00Z'),
    })
    let least = Infinity
    for (let turn = 0; turn < 5; turn++) {
      const before = process.cpuUsage()
      const read = await readExchangeFile(bytes, `bank.${format}`)
      const { user, system } = process.cpuUsage(before)
      if (read.items.length !== ITEMS) throw new Error(`Read ${read.items.length} items`)
      least = Math.min(least, (user + system) / 1000)
    }
    const figures = { 'CPU ms': rounded(least) }
    rows.push({
      work: `a bank of 3,000 items from ${format}`,
      limit: '≤ 1,000 ms',
      figures,
      holds: least <= 1_000,
    })
  }
  return rows
}

function itemAt(at: number): ExchangeItem {
  const texts = ['先确认需求，复述一遍', '先报价格', '转给同事', `请客户稍后再打 ${at}`]
  return {
    kind: 'single-choice',
    id: `service-${at}`,
    stem: `第 ${at} 位客户来电，语气很急：先做什么最能建立信任？`,
    options: texts.map((text, place) => ({ label: 'ABCD'[place]!, text })),
    key: ['A'],
    rationale: '先听清楚再说话，客户才知道你听懂了。',
    points: 2,
    difficulty: 'medium',
    competency: '倾听理解',
    line: 1,
  }
}
