import { listPracticeFacts } from '#app/data/practice.server.ts'
import { practicePool } from '#app/data/practice-pool.server.ts'
import type { CalendarDate, Clock } from '#app/domain/calendar.ts'
import { practiceRun } from '#app/domain/training/notebook.ts'
import type { NotebookSearch } from './notebook-search.ts'
import { searchNotebook } from './notebook-view.server.ts'

export type RunSumView = { right: number; answered: number; skipped: number }

/** What a run came to: by the last answer that was given today to each of its items. */
export async function runSum(
  personId: string,
  run: readonly string[],
  { today, timeZone }: { today: CalendarDate; timeZone: string },
): Promise<RunSumView> {
  const facts = (await listPracticeFacts(personId, timeZone))
    .filter(({ source, on }) => source.kind === 'practice' && on === today)
    .sort((one, other) => one.at.getTime() - other.at.getTime())
  const last = new Map(facts.map(({ itemId, result }) => [itemId, result]))
  const results = run.flatMap((id) => last.get(id) ?? [])
  return {
    right: results.filter((result) => result === 'right').length,
    answered: results.length,
    skipped: run.length - results.length,
  }
}

/** The items of a run over the entries that were ticked, or over all that a search shows. */
export async function startRun(
  personId: string,
  search: NotebookSearch,
  ticked: readonly string[],
  clock: Clock,
): Promise<string[]> {
  const found = await searchNotebook(personId, search, clock)
  const entries = ticked.length > 0 ? found.filter((entry) => ticked.includes(entry.itemId)) : found
  return practiceRun(entries, await practicePool(), personId)
}
