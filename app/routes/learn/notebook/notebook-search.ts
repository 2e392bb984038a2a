import { notebookStates, type NotebookState } from '#app/domain/training/notebook-states.ts'

/** Where the notebook is, and where one practises from it. */
export const notebookPath = '/learn/notebook'
export const practicePath = `${notebookPath}/practice`

/** What of the notebook is looked at. `from` is an exam's slug, or `checks`. */
export type NotebookSearch = {
  state: NotebookState | 'all'
  from: string
  competency: string
}

/** The filters as an address says them; what it says amiss is as if it were not said. */
export function notebookSearch(asked: URLSearchParams): NotebookSearch {
  const state = asked.get('state')
  return {
    state: state === 'all' ? 'all' : (notebookStates.find((known) => known === state) ?? 'open'),
    from: asked.get('from') ?? '',
    competency: asked.get('competency') ?? '',
  }
}

/** The same as fields of an address, without those that say nothing. */
export function searchFields({ state, from, competency }: NotebookSearch): [string, string][] {
  const fields: [string, string][] = [
    ['state', state === 'open' ? '' : state],
    ['from', from],
    ['competency', competency],
  ]
  return fields.filter(([, value]) => value !== '')
}

/** The notebook so filtered, at a page of it. */
export function notebookAddress(search: NotebookSearch, page = 1): string {
  const query = new URLSearchParams(searchFields(search))
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `${notebookPath}?${query}` : notebookPath
}

/** A question of a run, from 1; after the last comes what it came to. */
export function runAddress(run: readonly string[], at: number, more: [string, string][] = []) {
  const place: [string, string][] = [
    ['run', run.join(',')],
    ['at', String(at)],
  ]
  return `${practicePath}?${new URLSearchParams([...place, ...more])}`
}
