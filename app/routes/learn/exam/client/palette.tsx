import { useId, type ComponentPropsWithoutRef } from 'react'
import { examMessages } from '#app/i18n/exam.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Glyph } from '#app/ui/glyph.tsx'
import { LightLink } from '#app/ui/light-link.tsx'
import { handInPath, questionPath } from '../exam-paths.ts'
import { countAnswered, isAnswered } from './places.ts'
import type { Sitting } from './sitting.ts'

/** 答题卡: every question and how it stands, and the way to handing in. */
export function Palette({ sitting, current }: { sitting: Sitting; current: number }) {
  const messages = useMessages(examMessages)
  const titleId = useId()
  const { view, state } = sitting
  const count = view.questions.length
  const answered = countAnswered(view.questions, state.responses)
  return (
    <div className="border border-rule-mid bg-sheet px-4.5 py-4">
      <nav aria-labelledby={titleId}>
        <div className="mb-3 flex items-baseline justify-between gap-3">
          <h2 id={titleId} className="title text-md">
            {messages.palette}
          </h2>
          <p className="text-sm text-ink-2">{messages.answeredOf(answered, count)}</p>
        </div>
        <ol className="cells">
          {view.questions.map(({ id }, at) => (
            <li key={id}>
              <Cell sitting={sitting} item={id} place={at + 1} isCurrent={at + 1 === current} />
            </li>
          ))}
        </ol>
      </nav>
      <Legend flagged={state.flagged.size} hasUnsent={state.unsent.length > 0} />
      <div className="mt-4 border-t pt-3.5">
        <div className="md:max-xl:w-60">
          <ButtonLink kind="seal" wide to={handInPath(view.id)} prefetch="render">
            {messages.handIn}
          </ButtonLink>
        </div>
        <p className="mt-2 text-xs leading-body text-ink-2">
          {messages.stillOpen(count - answered, view.deadlineAt !== null)}
        </p>
      </div>
    </div>
  )
}

function Cell({
  sitting: { view, state },
  item,
  place,
  isCurrent,
}: {
  sitting: Sitting
  item: string
  place: number
  isCurrent: boolean
}) {
  const messages = useMessages(examMessages)
  const has = {
    answered: isAnswered(state.responses, item),
    unsent: state.unsent.includes(item),
    flagged: state.flagged.has(item),
  }
  const words = [
    messages.question(place),
    has.answered ? messages.answered : messages.unanswered,
    has.unsent && messages.unsent,
    has.flagged && messages.flagged,
  ]
  return (
    <LightLink
      href={questionPath(view.id, place)}
      className="cell"
      aria-current={isCurrent ? 'step' : undefined}
      aria-label={words.filter(Boolean).join(messages.comma)}
      data-answered={has.answered || undefined}
      data-unsent={has.unsent || undefined}
    >
      {place}
      {has.flagged && (
        <span className="pennant">
          <Glyph name="flagged" />
        </span>
      )}
    </LightLink>
  )
}

/** What the looks of the cells mean; each cell says it in words as well. */
function Legend({ flagged, hasUnsent }: { flagged: number; hasUnsent: boolean }) {
  const messages = useMessages(examMessages)
  return (
    <div
      aria-hidden
      className="mt-3.5 grid grid-cols-2 gap-1.5 text-xs text-ink-2 md:max-xl:grid-cols-4"
    >
      <Sample words={messages.answered} data-answered />
      <Sample words={messages.unanswered} />
      <Sample words={messages.current} aria-current="step" />
      <span className="flex items-center gap-2">
        <span className="text-link">
          <Glyph name="flagged" />
        </span>
        <span className="inline-block first-letter:uppercase">
          {messages.flagged} {flagged > 0 && flagged}
        </span>
      </span>
      {hasUnsent && <Sample words={messages.unsent} data-answered data-unsent />}
    </div>
  )
}

function Sample({ words, ...look }: { words: string } & ComponentPropsWithoutRef<'span'>) {
  return (
    <span className="flex items-center gap-2">
      <span {...look} className="cell sample" />
      <span className="inline-block first-letter:uppercase">{words}</span>
    </span>
  )
}
