import { WRITTEN } from '#app/domain/assessment/statistics/answer-groups.ts'
import type { ItemKind } from '#app/domain/catalog/item.ts'
import { itemMessages } from '#app/i18n/items.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachStatisticsMessages } from '#app/i18n/teach-statistics.ts'
import { Glyph } from '#app/ui/glyph.tsx'
import type { ItemFiguresView } from './item-figures.server.ts'

/** How often each answer was given, a bar for each; several picks may come to more than the whole. */
export function AnswerBars({
  view: { item, figures, answers, others },
}: {
  view: ItemFiguresView
}) {
  const messages = useMessages(teachStatisticsMessages)
  const words = useMessages(itemMessages)
  if (figures.answers.outcome !== 'measured') return null
  const { n, unanswered } = figures.answers
  const nameOf = (group: string) => {
    if (item.kind === 'true-false') return words.truth(group)
    return group === WRITTEN ? messages.written : shownNames[item.kind](group)
  }
  const rows = [
    ...answers.map(({ group, right, count }) => ({ name: nameOf(group), right, count })),
    ...(others.answers > 0
      ? [{ name: messages.otherAnswers(others.answers), right: false, count: others.count }]
      : []),
    { name: messages.unanswered, right: false, count: unanswered },
  ]
  return (
    <dl className="grid grid-cols-[minmax(3.25rem,auto)_minmax(3rem,8rem)_auto] items-center gap-x-2 text-xs leading-table">
      {rows.map(({ name, right, count }) => (
        <div key={name} className="contents">
          <dt className="whitespace-nowrap">
            {name}
            {right && (
              <span className="ms-1 text-done">
                <Glyph name="done" label={messages.rightAnswer} />
              </span>
            )}
          </dt>
          <dd className="contents">
            <CountBar count={count} n={n} />
            <span className="whitespace-nowrap text-ink-2">{messages.of(count, n)}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const asItIs = (group: string) => group

/** How the name under which answers are counted is shown. */
const shownNames: Record<ItemKind, (group: string) => string> = {
  'single-choice': asItIs,
  'multiple-choice': asItIs,
  'true-false': asItIs,
  // The blank and what was written into it.
  'fill-in': (group) => group.replace('=', ': '),
  numeric: asItIs,
  matching: (group) => group.replace('=', ' → '),
  ordering: (group) => group.replaceAll(' ', ' › '),
  // The turn of the conversation and what was said.
  scenario: (group) => group.replace(':', ' › '),
  'short-answer': asItIs,
  essay: asItIs,
}

function CountBar({ count, n }: { count: number; n: number }) {
  return (
    <svg aria-hidden className="block h-4 w-full">
      <rect y="4" width="100%" height="8" className="fill-sunk" />
      <rect y="4" width={`${(count / n) * 100}%`} height="8" className="fill-ink" />
    </svg>
  )
}
