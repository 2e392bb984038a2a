import { locales as zodLocales } from 'zod'
import { Item } from '#app/domain/catalog/item.ts'
import { canonicalJson, type Canonical } from '#app/domain/evidence/canonical-json.ts'
import { error, start } from '#app/content/finding.ts'
import type { Fate, ItemField } from './fate.ts'

/** What the schema of items says of it; texts are as it trims them. */
export function judged(made: Item, was: Item | null, slug: string): Fate {
  const parsed = Item.safeParse(made)
  if (!parsed.success) {
    const chinese = Item.safeParse(made, { error: zodLocales.zhCN().localeError }).error?.issues
    const findings = parsed.error.issues.map(({ path, message }, at) => {
      const where = path.map(String).join('.')
      return error(pathOf(slug), start, 'schema', where, message, chinese?.[at]?.message ?? message)
    })
    return { is: 'unfit', item: null, findings }
  }
  const item = parsed.data
  if (!was) return { is: 'new', item }
  const changes = changedFields(was, item)
  return changes.length === 0
    ? { is: 'unchanged', item: was }
    : { is: 'revised', item, was, changes }
}

/** Where a folder has the bank. */
export function pathOf(slug: string): string {
  return `banks/${slug}.yaml`
}

const fields: Readonly<Record<string, ItemField>> = {
  stem: 'stem',
  kind: 'key',
  options: 'options',
  matches: 'options',
  units: 'options',
  key: 'key',
  blanks: 'key',
  value: 'key',
  tolerance: 'key',
  anyOrder: 'scoring',
  caseSensitive: 'scoring',
  scoring: 'scoring',
  why: 'rationale',
  rationale: 'rationale',
  difficulty: 'difficulty',
  competency: 'competency',
  model: 'grading',
  rubric: 'grading',
}

function changedFields(was: Item, now: Item): ItemField[] {
  const [before, after] = [withReasonsApart(was), withReasonsApart(now)]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = names.filter((name) => said(before[name]) !== said(after[name]))
  return [...new Set(changed.map((name) => fields[name] ?? 'grading'))]
}

/** The reasons of options are told apart from their texts. */
function withReasonsApart(item: Item): Record<string, Canonical | undefined> {
  if (item.kind !== 'single-choice' && item.kind !== 'multiple-choice') return { ...item }
  const options = item.options.map(({ id, text }) => ({ id, text }))
  return { ...item, options, why: item.options.map(({ why }) => why ?? null) }
}

function said(value: Canonical | undefined): string {
  return canonicalJson(value ?? null)
}
